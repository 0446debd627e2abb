/**
 * Digits between the first and the last that is not 0: 4342 has four, 1200 two, 0.4780 three. Two figures seldom share many
 * of them by chance.
 */
export function tellingDigits(text: string): number {
  return text.replace(/^-/, '').replace('.', '').replace(/^0+/, '').replace(/0+$/, '').length;
}

/** The same of a percent, of which the rest to 100 tells no less: 99.66 stands for a rest of 0.34, and has two. */
export function tellingDigitsOfShare(text: string): number {
  const places = text.split('.')[1]?.length ?? 0;
  const rest = (100 - Number(text)).toFixed(places);
  return Math.min(tellingDigits(text), tellingDigits(rest));
}
