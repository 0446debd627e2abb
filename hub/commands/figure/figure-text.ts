import { kebabName } from '../../../schema/operations/kebab-name.ts';
import type { JsonObject } from '../../../schema/operations/json-value.ts';
import { Qualifier } from '../../../schema/types/observation-words.ts';
import { quoteFigure } from '../../../services/feeds/rules/figures/quote-figure.ts';
import { numberIn, textIn } from '../graph/read-fields.ts';

/** A figure of the graph as its document states it: `1363/1726`, `> 170`. */
export function figureText(figure: JsonObject): string {
  const digits = (name: string): string | null => numberIn(figure, name)?.toString() ?? null;
  const [numerator, denominator] = [digits('numerator'), digits('denominator')];
  const qualifier = kebabName(textIn(figure, 'qualifier') ?? '');
  return quoteFigure({
    qualifier: Qualifier.has(qualifier) ? qualifier : 'exact',
    // Where both counts are stated the value is the hub's own, made of them.
    value: numerator !== null && denominator !== null ? null : digits('value'),
    lower: digits('lower'),
    upper: digits('upper'),
    numerator,
    denominator,
  });
}
