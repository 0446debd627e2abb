import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { projectRoot } from '../project-root.ts';
import type { Area } from './area.ts';
import { readAreas } from './read-areas.ts';

const areas = readAreas(join(projectRoot, 'data'));
const before = '2025-06-30';
const after = '2025-07-01';

function ids(found: readonly Area[]): string[] {
  return found.map(({ id }) => id);
}

function area(id: string): Area {
  const found = areas.byId(id);
  if (!found) throw new Error(`no area ${id}`);
  return found;
}

describe('units in force', () => {
  test('63 to 2025-06-30, 34 from 2025-07-01, 86 lifetimes in all', () => {
    expect([areas.inForce(before).length, areas.inForce(after).length, areas.all.length]).toEqual([63, 34, 86]);
  });

  test('six centrally run cities in the first half of 2025, seven since 2026-04-30', () => {
    const cities = (on: string) => areas.inForce(on).filter((unit) => areas.typeOn(unit, on) === 'centrally-run-city');
    expect([cities('2024-12-31').length, cities(before).length, cities('2026-04-29').length]).toEqual([5, 6, 6]);
    expect(cities('2026-04-30').length).toBe(7);
  });

  test('none stands for the nation', () => {
    expect(areas.byId('vn')).toBeUndefined();
  });
});

describe('codes', () => {
  test('seven of them name another province after the merger', () => {
    const reused = areas.inForce(after).flatMap((unit) => {
      const holder = areas.byCode(unit.code, before);
      return holder && holder.nameVi !== areas.nameOn(unit, before).vi && holder !== unit
        ? [[unit.code, holder.id, unit.id]]
        : [];
    });
    expect(reused).toEqual([
      ['15', 'yen-bai', 'lao-cai-2025'],
      ['24', 'bac-giang', 'bac-ninh-2025'],
      ['44', 'quang-binh', 'quang-tri-2025'],
      ['52', 'binh-dinh', 'gia-lai-2025'],
      ['80', 'long-an', 'tay-ninh-2025'],
      ['82', 'tien-giang', 'dong-thap-2025'],
      ['91', 'kien-giang', 'an-giang-2025'],
    ]);
  });

  test('56 is Khánh Hòa on both sides, two lifetimes', () => {
    expect([areas.byCode('56', before)?.id, areas.byCode('56', after)?.id]).toEqual(['khanh-hoa', 'khanh-hoa-2025']);
  });

  test('a code out of use finds nothing', () => {
    expect([areas.byCode('58', after), areas.byCode('99', before)]).toEqual([undefined, undefined]);
  });
});

describe('names', () => {
  test.each([
    ['Khánh Hòa', before, 'khanh-hoa'],
    ['Khánh Hoà', after, 'khanh-hoa-2025'],
    ['tỉnh KHÁNH HÒA', after, 'khanh-hoa-2025'],
    ['khanhhoa', before, 'khanh-hoa'],
    ['Hoà Bình', before, 'hoa-binh'],
    ['Hanoi', after, 'ha-noi'],
    ['Thủ đô Hà Nội', after, 'ha-noi'],
    ['Danang', before, 'da-nang'],
    ['TP. Đà Nẵng', after, 'da-nang-2025'],
    ['TP.HCM', before, 'ho-chi-minh'],
    ['TPHCM', after, 'ho-chi-minh-2025'],
    ['T.P. Hồ Chí Minh', after, 'ho-chi-minh-2025'],
    ['Thành phố Hồ Chí Minh', after, 'ho-chi-minh-2025'],
    ['Ho Chi Minh City', before, 'ho-chi-minh'],
    ['Sài Gòn', before, 'ho-chi-minh'],
    ['HCM', after, 'ho-chi-minh-2025'],
    ['BR-VT', before, 'ba-ria-vung-tau'],
    ['Bà Rịa Vũng Tàu', before, 'ba-ria-vung-tau'],
    ['Bà Rịa – Vũng Tàu', before, 'ba-ria-vung-tau'],
    ['Đắc Lắc', before, 'dak-lak'],
    ['Daklak', after, 'dak-lak-2025'],
    ['Đăk Lăk', after, 'dak-lak-2025'],
    ['Đắc Nông', before, 'dak-nong'],
    ['Đăk Nông', before, 'dak-nong'],
    ['Dak Nong', before, 'dak-nong'],
    ['Bắc Cạn', before, 'bac-kan'],
    ['Kontum', before, 'kon-tum'],
    ['Gialai', after, 'gia-lai-2025'],
    ['Thừa Thiên - Huế', '2024-12-31', 'hue'],
    ['Thừa Thiên Huế', after, 'hue'],
    ['TT Huế', after, 'hue'],
    ['Huế', '2024-12-31', 'hue'],
    ['TP Huế', after, 'hue'],
    ['Hà Tĩnh', after, 'ha-tinh'],
  ])('%s on %s is %s', (name, on, id) => {
    expect(areas.named(name, on)?.id).toBe(id);
  });

  test('without a day a name of two lifetimes is ambiguous, a name of one is not', () => {
    expect(areas.named('Khánh Hòa')).toBeUndefined();
    expect([areas.named('Yên Bái')?.id, areas.named('Huế')?.id]).toEqual(['yen-bai', 'hue']);
  });

  test.each(['Atlantis', 'Khánh', '', ' ', '---', 'tỉnh', 'Bắc Kạn'])('%j names no unit after the merger', (name) => {
    expect(areas.named(name, after)).toBeUndefined();
  });

  test('Huế was Thừa Thiên Huế before 2025-01-01', () => {
    const hue = area('hue');
    expect(areas.nameOn(hue, '2024-12-31')).toEqual({ vi: 'Thừa Thiên Huế', en: 'Thua Thien Hue' });
    expect(areas.nameOn(hue, '2025-01-01')).toEqual({ vi: 'Huế', en: 'Hue' });
    expect([areas.typeOn(hue, '2024-12-31'), areas.typeOn(hue, '2025-01-01')]).toEqual([
      'province',
      'centrally-run-city',
    ]);
  });

  test('every name in any casing, composed or not, with its kind in front, finds the unit on its days', () => {
    const spellings = fc.record({
      unit: fc.constantFrom(...areas.all),
      upper: fc.array(fc.boolean(), { minLength: 60, maxLength: 60 }),
      form: fc.constantFrom('NFC', 'NFD', 'NFKC', 'NFKD'),
      kind: fc.constantFrom('', 'tỉnh ', 'Thành phố ', 'TP. ', 'TP.', 'T.P. '),
      english: fc.boolean(),
      atEnd: fc.boolean(),
    });
    fc.assert(
      fc.property(spellings, ({ unit, upper, form, kind, english, atEnd }) => {
        const on = atEnd ? (unit.validTo ?? '2030-01-01') : unit.validFrom;
        const { vi, en } = areas.nameOn(unit, on);
        const letters = Array.from((kind + (english ? en : vi)).normalize(form));
        const typed = letters.map((letter, at) => (upper[at] ? letter.toUpperCase() : letter.toLowerCase())).join('');
        expect(areas.named(typed, on)).toBe(unit);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('search', () => {
  test.each([
    ['Khanh', before, ['khanh-hoa']],
    ['Khanh', after, ['khanh-hoa-2025']],
    ['Khanh', undefined, ['khanh-hoa-2025', 'khanh-hoa']],
    ['Hòa', before, ['hoa-binh', 'khanh-hoa', 'thanh-hoa']],
    ['sai gon', after, ['ho-chi-minh-2025']],
    ['quang', after, ['quang-ngai-2025', 'quang-ninh', 'quang-tri-2025', 'tuyen-quang-2025']],
    ['Khan Hoa', after, ['khanh-hoa-2025', 'thanh-hoa']],
    ['Nghẹ Ăn', after, ['nghe-an']],
    ['Ngeh An', after, ['nghe-an']],
    ['khanh-hoa-2025', undefined, ['khanh-hoa-2025']],
    ['Kon Tum', after, ['quang-ngai-2025']],
    ['Hà Giang', after, ['tuyen-quang-2025']],
    ['Atlantis', undefined, []],
    [' - ', undefined, []],
  ])('%j on %s gives %j', (text, on, expected) => {
    expect(ids(areas.search(text, on))).toEqual(expected);
  });

  test('an exact name stands before names that begin with it or contain it', () => {
    expect(ids(areas.search('Huế', before))[0]).toBe('hue');
    expect(ids(areas.search('An Giang', before))[0]).toBe('an-giang');
  });
});

describe('type and region by day', () => {
  test('Đồng Nai is a centrally run city since 2026-04-30', () => {
    const dongNai = area('dong-nai-2025');
    expect([areas.typeOn(dongNai, '2026-04-29'), areas.typeOn(dongNai, '2026-04-30')]).toEqual([
      'province',
      'centrally-run-city',
    ]);
  });

  test.each(['thanh-hoa', 'nghe-an', 'ha-tinh', 'hue'])('%s moved to another region with the merger', (id) => {
    expect(areas.regionOn(area(id), before).code).toBe('north-central-and-central-coast');
    expect(areas.regionOn(area(id), after).code).toBe('north-central-2025');
  });

  test('a region of unchanged name has another lifetime and extent', () => {
    expect(areas.regionOn(area('ha-noi'), before).code).toBe('red-river-delta');
    expect(areas.regionOn(area('ha-noi'), after).code).toBe('red-river-delta-2025');
    const [old, drawnAnew] = [before, after].map((day) => areas.regionOn(area('ha-noi'), day));
    expect(old?.nameVi).toBe(drawnAnew?.nameVi);
  });

  test('six regions divide the units of a day among themselves', () => {
    for (const on of ['2022-12-31', before, after, '2026-05-01']) {
      const regions = areas.regions(on);
      const members = regions.flatMap(({ code }) => ids(areas.areasOfRegion(code, on)));
      expect(regions).toHaveLength(6);
      expect(members.toSorted()).toEqual(ids(areas.inForce(on)).toSorted());
    }
  });

  test('the Central Highlands had five provinces and are no region of their own since', () => {
    expect(ids(areas.areasOfRegion('central-highlands', before))).toEqual([
      'kon-tum',
      'gia-lai',
      'dak-lak',
      'dak-nong',
      'lam-dong',
    ]);
    expect(areas.areasOfRegion('central-highlands', after)).toEqual([]);
  });

  test('outside its lifetime a unit answers as on its nearest day', () => {
    expect(areas.regionOn(area('kon-tum'), '2026-01-01').code).toBe('central-highlands');
    expect(areas.regionOn(area('khanh-hoa-2025'), '2024-12-31').code).toBe(
      'south-central-coast-and-central-highlands-2025',
    );
  });
});

describe('predecessors and successors', () => {
  test('the new Khánh Hòa comes of Khánh Hòa and Ninh Thuận', () => {
    expect(area('khanh-hoa-2025').predecessors).toEqual(['khanh-hoa', 'ninh-thuan']);
    expect([area('khanh-hoa').successors, area('ninh-thuan').successors]).toEqual([
      ['khanh-hoa-2025'],
      ['khanh-hoa-2025'],
    ]);
    expect(ids(areas.lineage(area('khanh-hoa-2025')))).toEqual(['khanh-hoa-2025', 'khanh-hoa', 'ninh-thuan']);
  });

  test('a unit that lives on has neither', () => {
    const { predecessors, successors } = area('ha-noi');
    expect({ predecessors, successors }).toEqual({ predecessors: [], successors: [] });
    expect(ids(areas.lineage(area('ha-noi')))).toEqual(['ha-noi']);
  });

  test('52 units went into 23, each into one', () => {
    const ended = areas.all.filter(({ validTo }) => validTo === before);
    expect([ended.length, new Set(ended.flatMap(({ successors }) => successors)).size]).toEqual([52, 23]);
    expect(ended.every(({ successors }) => successors.length === 1)).toBe(true);
  });
});
