import { describe, expect, it } from 'vitest';
import { committedAreas } from '../../../schema/areas/committed-areas.ts';
import { catalogue } from '../../../schema/indicators/catalogue.ts';
import { readDelivery } from './read-delivery.ts';

const contract = { areas: committedAreas(), catalogue: catalogue() };
const header = 'id,province,publisher,title_or_subject,url,file,published_on,published_inferred,kind,language';
const read = (...rows: string[]) =>
  readDelivery({ name: 's.csv', kind: 'sources', bytes: Buffer.from([header, ...rows].join('\n')) }, contract);
const good = 's-1,vn,,Title,https://example.vn/a,,2024-10,yes,news,vi';

describe('a row of sources', () => {
  it('is read, empty cells as null', () => {
    expect(read(good)).toMatchObject({
      faults: [],
      sources: [
        {
          id: 's-1',
          provinceId: 'vn',
          publisher: null,
          title: 'Title',
          url: 'https://example.vn/a',
          file: null,
          publishedOn: '2024-10',
          publishedInferred: true,
          kind: 'news',
          language: 'vi',
        },
      ],
    });
  });

  it.each([
    ['no id', good.replace('s-1', ''), ['id: a text']],
    ['an id with a space', good.replace('s-1', 's 1'), ['id: an id without spaces']],
    ['no title', good.replace('Title', ''), ['title_or_subject: a text']],
    [
      'an address that is a script',
      good.replace('https://example.vn/a', 'javascript:alert(1)'),
      ['url: an address that begins with http:// or https://'],
    ],
    ['neither address nor file', good.replace('https://example.vn/a', ''), ['url: an address, or a name in file']],
    [
      'a day that never was',
      good.replace('2024-10', '2023-02-29'),
      ['published_on: a day as precise as known: 2021, 2021-10 or 2021-10-19'],
    ],
    [
      'an inferred day that is lacking',
      good.replace('2024-10', ''),
      ['published_on: a day as precise as known: 2021, 2021-10 or 2021-10-19'],
    ],
    [
      'an unknown kind and language',
      good.replace('news,vi', 'blog,Việt'),
      [
        'kind: one of news, news-mirror, interview, plan, provincial-page, ministry-page, report, direct-report',
        'language: a language code of two letters, such as vi or en',
      ],
    ],
  ])('is refused with %s', (_, row, faults) => {
    const delivery = read(row);
    expect(delivery.faults.map(({ column, expectedEn }) => `${column}: ${expectedEn}`)).toEqual(faults);
    expect(delivery.sources).toEqual([]);
  });

  it('is refused when its id stood before', () => {
    expect(read(good, good).faults).toMatchObject([
      { line: 3, column: 'id', expectedEn: 'each once, the first is in line 2' },
    ]);
  });
});
