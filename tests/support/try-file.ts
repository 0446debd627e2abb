import { expect } from 'vitest';
import type { FileFormat } from '../../services/feeds/submission.ts';
import { reportFaults } from '../fuzz/feeds/report-faults.ts';
import type { fileSender } from './send-file.ts';

export const share = 'infrastructure.fibre-household-share';
export const titles: readonly string[] = ['Mã chỉ tiêu', 'Kỳ báo cáo', 'Số liệu', 'Vị trí trong nguồn'];
export const goodRow: readonly string[] = [share, '2024', '79,24%', 'trang 4'];
export const goodLines = [titles, goodRow];
/** What is told of a file of these lines. */
export const goodIsTaken = ['accepted', `${share} 2024 79.24`];

/** Tries files, and tells of each the outcome, the faults with their places, and what would be written. */
export const fileTrier =
  (send: ReturnType<typeof fileSender>) =>
  async (content: string | Buffer, format: FileFormat = 'csv'): Promise<string[]> => {
    const report = await send(content, { format, isDryRun: true });
    expect(reportFaults(report, Infinity)).toEqual([]);
    const { outcome, faults, changes } = report;
    return [
      outcome,
      ...faults.first.map(
        ({ sheet, line, column, foundEn }) => `${sheet ? `${sheet}!` : ''}${line} ${column}: ${foundEn.slice(0, 100)}`,
      ),
      ...changes.first.map(({ indicator, period, after }) => `${indicator} ${period} ${after}`),
    ];
  };
