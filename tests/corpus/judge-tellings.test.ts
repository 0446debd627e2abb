import { expect, it } from 'vitest';
import type { CorpusReport, PlantedFault } from './corpus-report.ts';
import { judgeTellings } from './judge-tellings.ts';
import type { Telling } from './send-report.ts';

const fault: PlantedFault = {
  file: '2.csv',
  figure: { indicator: 'programme.team-count', period: '2024' },
  alsoOn: [{ indicator: 'programme.commune-team-count', period: '2024' }],
  rules: ['parts-against-total', 'implausible-move'],
  atLeast: 'warning',
  atMost: 'warning',
  why: 'Digits changed places.',
};

const report: CorpusReport = {
  about: 'For tests.',
  province: 'son-la',
  deliveries: [{ file: '1.csv' }, { file: '2.csv' }, { file: '3.csv' }],
  faults: [fault],
  innocents: [{ file: '2.csv', figure: { indicator: 'programme.commune-count', period: '2024' }, why: 'redrawn' }],
  tolerated: [
    {
      files: ['1.csv'],
      figure: { indicator: null, period: '2025' },
      rules: ['target-passed-without-actual'],
      atMost: 'note',
      why: 'Comes later.',
    },
  ],
};

const telling = (words: Partial<Telling> = {}, indicator: string | null = 'programme.team-count'): Telling => ({
  file: '2.csv',
  figure: { province: 'son-la', indicator, period: '2024' },
  rule: 'parts-against-total',
  severity: 'warning',
  found: '',
  message: '',
  ...words,
});

const judged = (said: Telling) => {
  const { faults, truths, accusations } = judgeTellings(report, [said]);
  return {
    outcome: faults.map(({ outcome }) => outcome),
    isTrue: truths.length === 1,
    innocence: accusations.map(({ innocence }) => innocence),
  };
};

const found = { outcome: ['found'], isTrue: true, innocence: [] };
const isFalse = { outcome: ['missed'], isTrue: false, innocence: [null] };

it.each([
  ['by the rule that should find it', telling()],
  ['by another rule that does as well', telling({ rule: 'implausible-move' })],
  ['on a figure from which it cannot be told apart', telling({}, 'programme.commune-team-count')],
  ['on a later file', telling({ file: '3.csv' })],
  ['of a record, which names no indicator', telling({}, null)],
])('a fault is found where it is told %s', (_, said) => {
  expect(judged(said)).toEqual(found);
});

it.each([
  ['before its file', telling({ file: '1.csv' })],
  ['by a rule that has no say in it', telling({ rule: 'slip-of-scale' })],
  [
    'of another province',
    telling({ figure: { province: 'nghe-an', indicator: 'programme.team-count', period: '2024' } }),
  ],
  ['more severely than it deserves', telling({ severity: 'contradiction' })],
])('what is told %s is a false accusation', (_, said) => {
  expect(judged(said)).toEqual(isFalse);
});

it('a fault told too mildly is neither found nor a false accusation', () => {
  expect(judged(telling({ severity: 'note' }))).toEqual({ outcome: ['too-mild'], isTrue: true, innocence: [] });
});

it('an innocent figure accused is told with the reason of its innocence', () => {
  expect(judged(telling({}, 'programme.commune-count'))).toEqual({ ...isFalse, innocence: ['redrawn'] });
});

it('what is tolerated counts neither way, and only as far as it is tolerated', () => {
  const figure = { province: 'son-la', indicator: null, period: '2025' };
  const said = { file: '1.csv', figure, rule: 'target-passed-without-actual', severity: 'note' } as const;
  expect(judged(telling(said))).toEqual({ ...isFalse, innocence: [] });
  expect(judged(telling({ ...said, severity: 'warning' }))).toEqual(isFalse);
  expect(judged(telling({ ...said, file: '2.csv' }))).toEqual(isFalse);
});
