import { agreements } from '../calendar-by-hand.ts';
import { enumWord } from '../read-data.ts';

const due = (month: number, day: number): string =>
  month === 0
    ? `Ngày ${day} của tháng cuối kỳ. Day ${day} of the last month of the period.`
    : `Ngày ${day} của tháng thứ ${month} sau kỳ. Day ${day} of month ${month} after the period.`;

function shown(row: Record<string, string>) {
  const { units = '', indicators = '', synthetic = '' } = row;
  const codes = indicators.split(';');
  return {
    id: row['id'],
    nameVi: row['name_vi'],
    nameEn: row['name_en'],
    domain: enumWord((codes[0] ?? '').split('.')[0] ?? ''),
    indicators: codes.map((code) => ({ code })),
    region: units.startsWith('region:') ? units.slice('region:'.length) : null,
    provinceIds: units === 'all' || units.startsWith('region:') ? null : units.split(';'),
    frequency: row['frequency'],
    from: row['from_period'],
    to: row['to_period'] || null,
    due: due(Number(row['due_month']), Number(row['due_day'])),
    legalBasis: row['legal_basis'] || null,
    isSynthetic: synthetic !== '',
    synthetic: synthetic.split(';').map(enumWord),
    noteVi: row['note_vi'],
    noteEn: row['note_en'],
  };
}

export const answer = { provisionAgreements: agreements.map(shown) };
