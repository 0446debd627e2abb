import type { Actor } from '../store/write-version.ts';
import type { RegistryContext } from './registry-desk.ts';

/** Who acts, as the history remembers it. */
export const actorOf = ({ identity: { subject, role } }: RegistryContext): Actor => ({ subject, role });
