import type { JsonScalar } from '../../../schema/operations/json-value.ts';

/** One table of an answer; cells beside each other in the order of `columns`. */
export interface AnswerTable {
  /** Where in the answer it stands: `infrastructure.ranking.entries`. */
  readonly heading: string;
  /** Facts are name and value, one a row; a list is one row an item; nested are the lists inside the rows of a list. */
  readonly kind: 'facts' | 'list' | 'nested';
  readonly columns: readonly string[];
  readonly rows: readonly (readonly JsonScalar[])[];
}
