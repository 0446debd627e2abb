import type { ObservationClaim } from '../../../ledger/claim.ts';

type Quoted = Pick<ObservationClaim, 'qualifier' | 'value' | 'lower' | 'upper' | 'numerator' | 'denominator'>;

/** The figure as its source states it, in signs of no language: `943/979`, `> 170`, `~ 98`, `50..58`. */
export function quoteFigure(claim: Quoted): string {
  const figure = claim.value ?? `${claim.numerator ?? ''}/${claim.denominator ?? ''}`;
  switch (claim.qualifier) {
    case 'exact':
      return figure;
    case 'about':
      return `~ ${figure}`;
    case 'at-least':
      return `>= ${claim.lower}`;
    case 'more-than':
      return `> ${claim.lower}`;
    case 'at-most':
      return `<= ${claim.upper}`;
    case 'less-than':
      return `< ${claim.upper}`;
    case 'range':
      return `${claim.lower}..${claim.upper}`;
  }
}

/** A quoted figure with decimal commas. Only between digits: the dots of a range are no decimal point. */
export const withDecimalCommas = (quote: string): string => quote.replaceAll(/(?<=\d)\.(?=\d)/g, ',');

export const quoteInVietnamese = (claim: Quoted): string => withDecimalCommas(quoteFigure(claim));
