import { graphql } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testLedger, type TestLedger } from '../../../tests/support/test-ledger.ts';
import { createContext } from '../../kit/context.ts';
import { provinces } from '../service.ts';

const schema = provinces.build();
let ledger: TestLedger;
beforeAll(async () => {
  ledger = await testLedger();
});
afterAll(async () => await ledger.close());

async function ask(source: string): Promise<unknown> {
  const contextValue = createContext({ ...ledger.foundation, today: () => '2026-11-01' });
  const { data, errors } = await graphql({ schema, source, contextValue });
  return errors ? errors.map(({ extensions }) => extensions['code']) : JSON.parse(JSON.stringify(data));
}

describe('province', () => {
  it.each([
    ['id: "khanh-hoa"', 'khanh-hoa'],
    ['code: "15", on: "2025-06-30"', 'yen-bai'],
    ['code: "15", on: "2025-07-01"', 'lao-cai-2025'],
    ['name: "TP.HCM", on: "2024-01-01"', 'ho-chi-minh'],
    ['name: "tp hcm"', 'ho-chi-minh-2025'],
    ['name: "Thừa Thiên Huế", on: "2026-01-01"', 'hue'],
    ['name: "hoà bình", on: "2024-01-01"', 'hoa-binh'],
  ])('(%s) is %s', async (lookup, id) => {
    expect(await ask(`{ province(${lookup}) { id } }`)).toEqual({ province: { id } });
  });

  it.each(['id: "atlantis"', 'name: "Hòa Bình"', 'name: "Atlantis"', 'code: "02"', 'name: ""'])(
    '(%s) is null, for no unit of today is meant',
    async (lookup) => expect(await ask(`{ province(${lookup}) { id } }`)).toEqual({ province: null }),
  );

  it.each(['', '(id: "hue", code: "46")'])('%s is refused, for exactly one key is needed', async (lookup) => {
    expect(await ask(`{ province${lookup} { id } }`)).toEqual(['BAD_ARGUMENT']);
  });

  it('has name, type and region of the day asked for', async () => {
    const source = `{ province(id: "hue") {
      before: nameVi(on: "2024-12-31") nameVi typeBefore: type(on: "2024-12-31") type
      regionBefore: region(on: "2025-06-30") { code } region { code } } }`;
    expect(await ask(source)).toEqual({
      province: {
        before: 'Thừa Thiên Huế',
        nameVi: 'Huế',
        typeBefore: 'PROVINCE',
        type: 'CENTRALLY_RUN_CITY',
        regionBefore: { code: 'north-central-and-central-coast' },
        region: { code: 'north-central-2025' },
      },
    });
  });

  it('knows what it was formed of, and what it became part of', async () => {
    const source = `{ new: province(id: "quang-ngai-2025") { predecessors { id } successors { id } isInForce }
      old: province(id: "kon-tum") { predecessors { id } successors { id } isInForce inForceThen: isInForce(on: "2025-06-30") } }`;
    expect(await ask(source)).toEqual({
      new: { predecessors: [{ id: 'quang-ngai' }, { id: 'kon-tum' }], successors: [], isInForce: true },
      old: { predecessors: [], successors: [{ id: 'quang-ngai-2025' }], isInForce: false, inForceThen: true },
    });
  });
});

describe('provinces', () => {
  it.each([
    ['on: "2025-06-30"', 63],
    ['on: "2025-07-01"', 34],
    ['', 34],
    ['on: "2024-01-01", region: "central-highlands"', 5],
  ])('(%s) are %i', async (selection, count) => {
    const answer = (await ask(`{ provinces${selection && `(${selection})`} { id } }`)) as { provinces: unknown[] };
    expect(answer.provinces).toHaveLength(count);
  });

  it('keeps the order of the ids asked for, and refuses an unknown one, a day beside them and an unknown region', async () => {
    expect(await ask('{ provinces(ids: ["kon-tum", "an-giang-2025"]) { id } }')).toEqual({
      provinces: [{ id: 'kon-tum' }, { id: 'an-giang-2025' }],
    });
    expect(await ask('{ provinces(ids: ["atlantis"]) { id } }')).toEqual(['UNKNOWN_PROVINCE']);
    expect(await ask('{ provinces(ids: ["kon-tum"], on: "2024-01-01") { id } }')).toEqual(['BAD_ARGUMENT']);
    expect(await ask('{ provinces(region: "central-highlands") { id } }')).toEqual(['UNKNOWN_REGION']);
  });
});

describe('searchProvinces', () => {
  it('lists candidates, best first, of a day or of all', async () => {
    expect(await ask('{ searchProvinces(text: "khanh", on: "2024-01-01") { id } }')).toEqual({
      searchProvinces: [{ id: 'khanh-hoa' }],
    });
    expect(await ask('{ searchProvinces(text: "Khánh Hòa", first: 2) { id } }')).toEqual({
      searchProvinces: [{ id: 'khanh-hoa-2025' }, { id: 'khanh-hoa' }],
    });
    expect(await ask('{ searchProvinces(text: "zzzzzz") { id } }')).toEqual({ searchProvinces: [] });
    expect(await ask('{ searchProvinces(text: "a", first: 51) { id } }')).toEqual(['BAD_ARGUMENT']);
  });
});
