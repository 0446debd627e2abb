import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { catalogue } from '../../schema/indicators/catalogue.ts';
import { readPeriodText } from '../../services/feeds/read/figure-text/read-period-text.ts';
import { findIndicators } from '../../services/feeds/submitted-rows/find-indicator.ts';
import type { CorpusDelivery } from './corpus-report.ts';
import type { CorpusEntry } from './read-corpus.ts';

/** A figure that a file states, and the line it stands on. */
export interface StatedFigure {
  readonly file: string;
  readonly line: number;
  readonly province: string;
  readonly indicator: string;
  readonly period: string;
}

/** Two lines say that the figures are made up; the header is the third. */
const header = 3;

function cellsOf(text: string): Record<string, string>[] {
  const delimiter = text.split('\n')[header - 1]?.includes(';') ? ';' : ',';
  return parse(text, { delimiter, columns: true, from_line: header });
}

async function figuresOf(entry: CorpusEntry, delivery: CorpusDelivery): Promise<StatedFigure[]> {
  const { file, province = entry.report.province } = delivery;
  const rows = cellsOf(await readFile(join(entry.folder, file), 'utf8'));
  return rows.flatMap((cells, at): StatedFigure[] => {
    // A row that nobody filled in states nothing.
    if (cells['Số liệu'] === '') return [];
    const line = header + 1 + at;
    const named = cells['Mã chỉ tiêu'] || cells['Chỉ tiêu'] || cells['indicator'] || '';
    const indicator = findIndicators(catalogue(), named)[0]?.code;
    const period = readPeriodText(cells['Kỳ báo cáo'] ?? cells['period'] ?? '');
    if (!indicator || !period) throw new Error(`${entry.name}/${file}, line ${line}: no figure`);
    return [{ file, line, province, indicator, period }];
  });
}

/** What the files of a report state, whoever reads them. */
export const readFigures = async (entry: CorpusEntry): Promise<StatedFigure[]> =>
  (await Promise.all(entry.report.deliveries.map(async (delivery) => await figuresOf(entry, delivery)))).flat();
