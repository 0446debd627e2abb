import { unknownId } from '../../../schema/errors/act-refusals.ts';

/** The number of a row; refused where the text is none, as the id of an aggregated figure. `what`: `observation`. */
export function rowIdOf(what: string, text: string): number {
  if (!/^[1-9]\d{0,14}$/.test(text)) throw unknownId(what, text);
  return Number(text);
}
