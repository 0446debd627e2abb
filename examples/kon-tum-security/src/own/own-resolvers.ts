import type { ClassType } from 'type-graphql';
import { StoreContents } from './store-contents.ts';

/**
 * What this province adds to the graph, one class a file. Types are named KonTum…, fields of Province konTum…; each field of
 * Province may be null, and everything says what it means, in Vietnamese, then in English. None: an empty list.
 */
export const ownResolvers: readonly ClassType[] = [StoreContents];
