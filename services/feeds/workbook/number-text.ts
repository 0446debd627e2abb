const written = /^([+-]?)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d{1,3}))?$/;

/** Spreadsheets keep and show at most so many digits; whatever comes after them is dust of binary fractions. */
const trueDigits = 15;

/** The number without exponent or needless zeros, its point moved `shift` places to the right; digit by digit, so exact. */
function plain(text: string, shift: number): string | undefined {
  const parts = written.exec(text);
  const [, sign = '', whole = '', fraction = '', exponent = '0'] = parts ?? [];
  if (!parts || whole + fraction === '') return undefined;
  const point = whole.length + Number(exponent) + shift;
  const digits = (whole + fraction).padEnd(point, '0').padStart((whole + fraction).length + Math.max(0, -point), '0');
  const place = Math.max(0, point);
  const before = digits.slice(0, place).replace(/^0+(?=\d)/, '') || '0';
  const after = digits.slice(place).replace(/0+$/, '');
  const number = after === '' ? before : `${before}.${after}`;
  return sign === '-' && number !== '0' ? `-${number}` : number;
}

const significantDigits = (text: string): number => text.replace(/^-?[0.]*/, '').replace('.', '').length;

/**
 * A stored number as a plain decimal, e.g. `79.239999999999995` -> `79.24`, `1.5E3` -> `1500`; `shift` 2 makes a percent
 * of a ratio. Undefined where the text is no number.
 */
export function numberText(stored: string, shift = 0): string | undefined {
  const exact = plain(stored, 0);
  if (exact === undefined) return undefined;
  if (!exact.includes('.') || significantDigits(exact) <= trueDigits) return plain(stored, shift);
  // The shortest text that reads back as the same number; a sum such as 0.1 + 0.2 leaves dust even there.
  const shortest = String(Number(exact));
  const isDusty = significantDigits(plain(shortest, 0) ?? '') > trueDigits;
  return plain(isDusty ? Number(exact).toPrecision(trueDigits) : shortest, shift);
}
