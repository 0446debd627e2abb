import type { ClassType } from 'type-graphql';
import { StoreContents } from './store-contents.ts';
import { SyntheticPorts } from './synthetic-ports.ts';

/**
 * What this province adds to the graph, one class a file. Types are named KhanhHoa…, fields of Province khanhHoa…; each field
 * of Province may be null, and everything says what it means, in Vietnamese, then in English. None: an empty list.
 */
export const ownResolvers: readonly ClassType[] = [StoreContents, SyntheticPorts];
