import { describe, expect, it } from 'vitest';
import { committedAreas } from '../../../schema/areas/committed-areas.ts';
import { catalogue } from '../../../schema/indicators/catalogue.ts';
import { readDelivery } from './read-delivery.ts';

const contract = { areas: committedAreas(), catalogue: catalogue() };
const read = (...rows: string[]) => {
  const text = ['province,indicator,period,comparator,value,upper,source,locator', ...rows].join('\n');
  return readDelivery({ name: 't.csv', kind: 'targets', bytes: Buffer.from(text) }, contract);
};
const rank = 'programme.dti-rank,2025';

describe('a row of targets', () => {
  it.each([
    ['no value', `hue,${rank},at-most,,,s,`, ['value: a number']],
    [
      'an unknown comparator',
      `hue,${rank},under,3,,s,`,
      ['comparator: one of at-least, more-than, at-most, less-than, range, equals'],
    ],
    ['a range without end', `hue,${rank},range,3,,s,`, ['upper: a number, as range needs it']],
    ['a range the wrong way round', `hue,${rank},range,30,3,s,`, ['upper: 30 or more, as value is']],
    ['an end without range', `hue,${rank},at-most,3,5,s,`, ['upper: an empty cell beside at-most']],
    ['a rank with a fraction', `hue,${rank},at-most,3.5,,s,`, ['value: a whole number, 1 or more']],
    [
      'nothing known',
      'x,y,z,,,,,',
      [
        'province: the id of a unit, or vn for the nation',
        'indicator: the code of an indicator',
        'period: a period: 2024, 2024-S1, 2024-Q3, 2024-09, 2024-01-15 or 2024-01-01/P9M',
        'comparator: one of at-least, more-than, at-most, less-than, range, equals',
        'value: a number',
        'source: a text',
      ],
    ],
  ])('is refused with %s', (_, row, faults) => {
    const delivery = read(row);
    expect(delivery.faults.map(({ column, expectedEn }) => `${column}: ${expectedEn}`)).toEqual(faults);
    expect(delivery.records).toEqual([]);
  });

  it('is refused when the same source set the target before', () => {
    expect(read(`hue,${rank},at-most,3,,s,`, `hue,${rank},at-most,2,,s,`).faults).toMatchObject([
      { line: 3, column: 'indicator', expectedEn: 'each once, the first is in line 2' },
    ]);
  });
});
