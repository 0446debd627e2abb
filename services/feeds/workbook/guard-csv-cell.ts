/** Also the wide forms, which some spreadsheets take for the narrow ones. */
const formulaStart = /^[\s\ufeff\p{Cc}\p{Cf}]*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r]/u;

const plainNumber = /^[+-]?\d[\d.,]*%?$/;

/**
 * A text that a spreadsheet would take for a formula gets an apostrophe in front, so that a cell of a report cannot run
 * on the machine of whoever opens it. A number with a sign is no formula and stays a number.
 */
export const guardCsvCell = (text: string): string =>
  formulaStart.test(text) && !plainNumber.test(text) ? `'${text}` : text;
