import { queryTooLarge } from '../../../schema/errors/catalogue.ts';
import { mostListItems } from './limits.ts';

/** Variables of the contract are values, lists and small inputs: below this depth nothing can be meant. */
const mostNesting = 10;

/** Throws QUERY_TOO_LARGE where a list of a variable is too long. */
export function checkVariables(value: unknown, nesting = 0): void {
  if (typeof value !== 'object' || value === null) return;
  if (nesting > mostNesting) throw queryTooLarge('variables nested deeper', `${mostNesting}`);
  if (Array.isArray(value) && value.length > mostListItems)
    throw queryTooLarge(`a list of ${value.length} items in the variables`, `${mostListItems}`);
  for (const each of Object.values(value)) checkVariables(each, nesting + 1);
}
