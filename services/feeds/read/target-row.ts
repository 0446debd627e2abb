import type { IndicatorEntry } from '../../../schema/indicators/indicator.ts';
import {
  Comparator,
  targetRegister,
  type ComparatorWord,
  type TargetContent,
} from '../../../schema/registers/target.ts';
import type { RecordClaim } from '../../ledger/claim.ts';
import { readCsvTable } from './csv-table.ts';
import type { FeedRow } from './feed-row.ts';
import { createFirstLines } from './first-lines.ts';
import { notBelow, unitLimit } from './number-limits.ts';
import type { Reading } from './reading.ts';

const columns = ['province', 'indicator', 'period', 'comparator', 'value', 'upper', 'source', 'locator'] as const;
type TargetRow = FeedRow<(typeof columns)[number]>;

function readNumber(row: TargetRow, column: 'value' | 'upper', entry: IndicatorEntry | undefined): number | null {
  const text = row.decimal(column);
  if (typeof text !== 'string') return null;
  const limit = entry && unitLimit(entry.unit, text);
  if (limit) row.refuse(column, limit);
  return Number(text);
}

function checkRange(
  row: TargetRow,
  comparator: ComparatorWord | undefined,
  value: number | null,
  upper: number | null,
): void {
  if (row.cell('value') === '')
    row.refuse('value', {
      expectedVi: 'một số',
      expectedEn: 'a number',
      mendVi: 'Điền value: mức cần đạt.',
      mendEn: 'Fill in value: what is to be reached.',
    });
  if (comparator === undefined || (comparator === 'range') === (row.cell('upper') !== '')) {
    if (value !== null && upper !== null && upper < value) row.refuse('upper', notBelow('value', row.cell('value')));
    return;
  }
  row.refuse('upper', {
    expectedVi: comparator === 'range' ? 'một số, vì range cần có ô này' : `ô trống khi comparator là ${comparator}`,
    expectedEn: comparator === 'range' ? 'a number, as range needs it' : `an empty cell beside ${comparator}`,
    mendVi: 'Chỉ điền upper khi comparator là range, và khi đó luôn phải điền.',
    mendEn: 'Fill in upper with the comparator range, always and only then.',
  });
}

function readTarget(row: TargetRow): RecordClaim | undefined {
  const provinceId = row.province('province');
  const entry = row.indicator('indicator');
  const period = row.period('period');
  const comparator = row.word('comparator', Comparator);
  const value = readNumber(row, 'value', entry);
  const upper = readNumber(row, 'upper', entry);
  checkRange(row, comparator, value, upper);
  const sourceId = row.text('source');
  if (row.isRefused || !provinceId || !entry || !period || !comparator || value === null || !sourceId) return undefined;
  const content: TargetContent = { indicator: entry.code, comparator, value, upper };
  return {
    register: targetRegister,
    domain: entry.domain,
    provinceId,
    key: `${entry.code}|${period.text}`,
    period,
    content: { ...content },
    sourceId,
    locator: row.optionalText('locator'),
  };
}

export function readTargetRows(reading: Reading): RecordClaim[] {
  const firstLines = createFirstLines();
  return readCsvTable(reading, columns).flatMap((row) => {
    row.refuseRepeated(['source', 'province', 'period', 'indicator'], firstLines);
    const claim = readTarget(row);
    if (!claim) return [];
    reading.sourcePlaces.set(claim, row.placeOf('source'));
    return [claim];
  });
}
