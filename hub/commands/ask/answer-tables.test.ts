import { expect, test } from 'vitest';
import { answerTables } from './answer-tables.ts';

const figure = (value: number | null, period: string) => ({ value, period });

test('single facts come first, then each list of objects as a table with dotted columns', () => {
  const ranking = {
    period: '2023',
    indicator: { nameVi: 'Cáp quang' },
    entries: [
      { rank: 1, province: { nameVi: 'Gia Lai' }, tags: ['a', 'b'] },
      { rank: 2, province: null, tags: [] },
    ],
    unranked: [],
  };
  expect(answerTables({ infrastructure: { ranking } })).toEqual([
    {
      heading: 'infrastructure.ranking',
      kind: 'facts',
      columns: ['field', 'value'],
      rows: [
        ['period', '2023'],
        ['indicator.nameVi', 'Cáp quang'],
      ],
    },
    {
      heading: 'infrastructure.ranking.entries',
      kind: 'list',
      columns: ['rank', 'province.nameVi', 'tags'],
      rows: [
        [1, 'Gia Lai', 'a, b'],
        [2, null, null],
      ],
    },
    { heading: 'infrastructure.ranking.unranked', kind: 'list', columns: [], rows: [] },
  ]);
});

test('a list inside rows is counted there and follows as a table that names its row', () => {
  const provinces = [
    {
      id: 'a',
      nameVi: 'A',
      findings: [
        { rule: 'R', parts: [{ n: 1 }] },
        { rule: 'S', parts: [] },
      ],
    },
    { id: 'b', nameVi: 'B', findings: [] },
  ];
  const [list, findings, parts] = answerTables({ provinces });
  expect(list).toMatchObject({
    columns: ['id', 'nameVi', 'findings'],
    rows: [
      ['a', 'A', 2],
      ['b', 'B', 0],
    ],
  });
  expect(findings).toMatchObject({
    heading: 'provinces.findings',
    kind: 'nested',
    columns: ['↑ nameVi', 'rule', 'parts'],
    rows: [
      ['A', 'R', 1],
      ['A', 'S', 0],
    ],
  });
  expect(parts).toMatchObject({
    heading: 'provinces.findings.parts',
    columns: ['↑ nameVi', '↑ rule', 'n'],
    rows: [['A', 'R', 1]],
  });
});

test('the figures of a profile stand beneath each other, one without an answer among them', () => {
  const province = {
    nameVi: 'Kon Tum',
    infrastructure: { fibre: figure(79.24, '2023'), mobile: null, cable: figure(1, '2022') },
  };
  expect(answerTables({ province })).toMatchObject([
    { heading: 'province', rows: [['nameVi', 'Kon Tum']] },
    {
      heading: 'province.infrastructure',
      columns: ['field', 'value', 'period'],
      rows: [
        ['fibre', 79.24, '2023'],
        ['mobile', null, null],
        ['cable', 1, '2022'],
      ],
    },
  ]);
});

test('two domains side by side keep their own headings', () => {
  const domain = (rank: number) => ({ ranking: { entries: [{ rank }] }, coverage: { reported: 1 } });
  expect(answerTables({ infrastructure: domain(1), security: domain(2) }).map(({ heading }) => heading)).toEqual([
    'infrastructure.coverage',
    'infrastructure.ranking.entries',
    'security.coverage',
    'security.ranking.entries',
  ]);
});

test('an answer without anything in it is one fact', () => {
  expect(answerTables({ province: null })).toEqual([
    { heading: '', kind: 'facts', columns: ['field', 'value'], rows: [['province', null]] },
  ]);
});
