import type { Period } from '../types/period.ts';
import type { RegisterShape } from './shape.ts';

/** Which thing of a register a record speaks of, beside its province and source. */
export const recordKey = (
  shape: RegisterShape,
  content: Readonly<Record<string, unknown>>,
  period: Period | null,
): string => [...shape.key.map((name) => String(content[name])), ...(period ? [period.text] : [])].join('|');
