/** One record of RFC 4180 with its end; cells that hold the delimiter, a quote or a line end are quoted. */
export const csvLine = (cells: readonly string[], delimiter = ','): string =>
  `${cells
    .map((cell) => (/["\r\n]/.test(cell) || cell.includes(delimiter) ? `"${cell.replaceAll('"', '""')}"` : cell))
    .join(delimiter)}\r\n`;
