type CopyValue = string | number | boolean | null;

const escapes: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };

const copyText = (value: CopyValue): string => {
  if (value === null) return '\\N';
  if (typeof value === 'string')
    return /[\\\t\n\r]/.test(value) ? value.replaceAll(/[\\\t\n\r]/g, (letter) => escapes[letter] ?? letter) : value;
  return typeof value === 'boolean' ? (value ? 't' : 'f') : String(value);
};

/** One row in the text format of COPY. */
export const copyLine = (values: readonly CopyValue[]): string => `${values.map(copyText).join('\t')}\n`;
