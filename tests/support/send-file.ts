import type { ValidationReport } from '../../services/feeds/report/validation-report.ts';
import { submit } from '../../services/feeds/submit.ts';
import type { Door, FileFormat, Submission } from '../../services/feeds/submission.ts';
import type { TestFolder } from './write-workbook.ts';

type Words = Partial<Omit<Submission, 'path' | 'format'>> & { readonly format?: FileFormat };

const officerOf = (provinceId: string) => ({ role: 'officer', subject: 'officer', provinceId }) as const;

/** Sends files the way that every door does, as an officer of Kon Tum unless a test says otherwise. */
export const fileSender =
  (door: Door, folder: TestFolder) =>
  async (
    content: string | Buffer,
    { provinceId = 'kon-tum', format = 'csv', ...words }: Words = {},
  ): Promise<ValidationReport> =>
    await submit(door, {
      file: `report.${format}`,
      path: await folder.write(`sent-${(count += 1)}.${format}`, content),
      format,
      provinceId,
      identity: officerOf(provinceId),
      isDryRun: false,
      acceptValid: false,
      numberStyle: 'auto',
      reason: null,
      ...words,
    });

let count = 0;

/** A report as a spreadsheet writes it: lines of cells, quoted where they must be. */
export const csvOf = (rows: readonly (readonly string[])[], delimiter = ','): string =>
  rows
    .map((row) =>
      row
        .map((cell) => (cell.includes(delimiter) || /["\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell))
        .join(delimiter),
    )
    .join('\n');
