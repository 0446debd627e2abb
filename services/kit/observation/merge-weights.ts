import { catalogue } from '../../../schema/indicators/catalogue.ts';
import type { IndicatorEntry } from '../../../schema/indicators/indicator.ts';

/** The indicator that counts the whole of which another is a share, where the catalogue names one: its weight in a mean. */
export function weightIndicator({ mergeRule, denominator }: IndicatorEntry): IndicatorEntry | undefined {
  if (mergeRule !== 'weighted-mean' && mergeRule !== 'recompute') return undefined;
  return denominator === null ? undefined : catalogue().byCode(denominator);
}

/** Codes to read so that figures of these indicators can be merged: their own and those of their weights. */
export const codesToMerge = (indicators: readonly IndicatorEntry[]): string[] => [
  ...new Set(indicators.flatMap((indicator) => [indicator.code, weightIndicator(indicator)?.code ?? []].flat())),
];
