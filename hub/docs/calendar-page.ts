import { Frequency } from '../../schema/calendar/frequency.ts';
import { SyntheticPart, type ProvisionAgreement } from '../../schema/calendar/provision-agreement.ts';
import type { ClosedList } from '../../schema/types/define-enum.ts';
import { code, markdownTable } from './markdown-table.ts';

const columns = [
  'Agreement',
  'Tên, name',
  'Indicators',
  'Who',
  'How often',
  'Due',
  'Legal basis',
  'Made up',
  'Ghi chú, note',
];

function who({ owing }: ProvisionAgreement): string {
  switch (owing.kind) {
    case 'all':
      return 'all units';
    case 'region':
      return `region ${code(owing.code)}`;
    case 'units':
      return owing.ids.map(code).join('<br>');
  }
}

const howOften = ({ frequency, from, to }: ProvisionAgreement): string =>
  `${frequency}, from ${from.text}${to ? ` to ${to.text}` : ''}`;

const due = ({ dueMonth, dueDay }: ProvisionAgreement): string =>
  dueMonth === 0 ? `day ${dueDay} of its last month` : `day ${dueDay} of month ${dueMonth} after it`;

const rowOf = (agreement: ProvisionAgreement): string[] => [
  code(agreement.id),
  `${agreement.nameVi}<br>${agreement.nameEn}`,
  agreement.indicators.map((indicator) => code(indicator.code)).join('<br>'),
  who(agreement),
  howOften(agreement),
  due(agreement),
  agreement.legalBasis ?? 'none seen',
  agreement.synthetic.join(', ') || 'nothing',
  `${agreement.noteVi}<br>${agreement.noteEn}`,
];

const listOf = <Word extends string>(list: ClosedList<Word>): string =>
  list.words.map((word) => `- \`${word}\`: ${list.meaningOf(word)}`).join('\n');

/** docs/calendar.md */
export const calendarPage = (agreements: readonly ProvisionAgreement[]): string => `# Reporting calendar

Printed from \`schema/calendar/provision-agreements.csv\` by \`npm run docs\`.

Who owes which figures, how often and by when: provision agreements, as SDMX calls them. A unit owes the reference periods on whose last day it is in force, so one formed by merger answers for the whole period in which it was formed, and nobody owes a period twice. A figure counts whoever its source is; it came on the day on which a source was published, or on which it arrived where that was earlier or the unit reported directly. [ADR 22](adr/0022-provision-agreements.md) tells why.

Most of what stands here is made up, for the forms that say which figures are owed by which day were not seen. What is made up says so: its id begins with \`synthetic-\`, its names with (Giả định) and (Synthetic), and *Made up* names the parts.

${markdownTable(columns, agreements.map(rowOf))}

## How often

${listOf(Frequency)}

## What may be made up

${listOf(SyntheticPart)}
`;
