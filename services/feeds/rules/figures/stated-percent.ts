import type { QualifierWord } from '../../../../schema/types/observation-words.ts';
import { parseDecimal } from './decimal.ts';
import { printedInterval, type Interval } from './interval.ts';

/**
 * Percents that a printed percent is right for: those it is when rounded or cut, one unit of its last digit more either
 * way where the source says about. Undefined for a range, of which no one percent is the whole.
 */
export function percentsBehind(stated: string, qualifier: QualifierWord): Interval | undefined {
  const printed = printedInterval(parseDecimal(stated), qualifier === 'about' ? 1n : 0n);
  switch (qualifier) {
    case 'exact':
    case 'about':
      return printed;
    case 'at-least':
    case 'more-than':
      return { ...printed, high: null };
    case 'at-most':
    case 'less-than':
      return { ...printed, low: null };
    case 'range':
      return undefined;
  }
}
