import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { committedAreas } from '../../../schema/areas/committed-areas.ts';
import { catalogue } from '../../../schema/indicators/catalogue.ts';
import { readDelivery } from './read-delivery.ts';

const contract = { areas: committedAreas(), catalogue: catalogue() };
const read = (text: string) => readDelivery({ name: 'r.json', kind: 'registers', bytes: Buffer.from(text) }, contract);
const faultsOf = (text: string): string[] =>
  read(text).faults.map(({ line, column, foundEn, expectedEn }) => `${line} ${column}: ${foundEn} -> ${expectedEn}`);

const lists = `{
 "note": "of no concern",
 "programmes": [
  { "province": "kon-tum", "number": "09-NQ/TU", "kind": "resolution", "source": "s", "paragraph": 15 },
  {
   "province": "kontum",
   "number": "1",
   "kind": "law",
   "issuedOn": "2024-13",
   "signedBy": "A",
   "paragraph": 0
  },
  7
 ],
 "fiveGPilots": [
  { "province": "hue", "place": "Huế", "status": "piloting",
    "source": "s" }
 ],
 "satellites": [],
 "signalDeadZones": {}
}`;

describe('readRegisterLists', () => {
  it('names line and path of every fault, and reads the sound records', () => {
    expect(faultsOf(lists)).toEqual([
      '5 programmes[1].source:  -> a text',
      '6 programmes[1].province: kontum -> the id of a unit, or vn for the nation; nearest: kon-tum, quang-ngai-2025',
      '8 programmes[1].kind: law -> one of resolution, plan, decision, project',
      '9 programmes[1].issuedOn: 2024-13 -> a day as precise as known: 2021, 2021-10 or 2021-10-19',
      '10 programmes[1].signedBy: A -> only number, kind, issuedOn, covers',
      '11 programmes[1].paragraph: 0 -> a whole number, 1 or more',
      '13 programmes[2]: a number -> an object of properties',
      '16 fiveGPilots[0].period:  -> a period: 2024, 2024-S1, 2024-Q3, 2024-09, 2024-01-15 or 2024-01-01/P9M',
      expect.stringMatching(/^19 satellites: satellites -> one of signalDeadZones, /) as unknown,
      '20 signalDeadZones: an object -> a list of records',
    ]);
    expect(read(lists).records).toEqual([
      {
        register: 'programme-document',
        domain: 'programme',
        provinceId: 'kon-tum',
        key: '09-NQ/TU',
        period: null,
        content: { number: '09-NQ/TU', kind: 'resolution', issuedOn: null, covers: null },
        sourceId: 's',
        locator: 'paragraph 15',
      },
    ]);
  });

  it('tells the same lines whatever ends them', () => {
    expect(faultsOf(lists.replaceAll('\n', '\r\n'))).toEqual(faultsOf(lists));
  });

  it('refuses a thing that was said before, and names the line', () => {
    const system = '{ "province": "hue", "systems": ["official-email"], "source": "s" }';
    const text = `{ "workplaceSystems": [\n${system},\n${system}\n] }`;
    expect(faultsOf(text)).toEqual(['3 workplaceSystems[1]:  -> each once, the first is in line 2']);
    expect(read(text).records).toHaveLength(1);
  });

  it.each([
    ['nothing', '', '1 null: no value -> well-formed JSON'],
    ['a lost comma', '{\n "note": "a"\n "sources": []\n}', '3 null: no comma -> well-formed JSON'],
    ['a comment', '{\n // why\n}', '2 null: a comment -> well-formed JSON'],
    ['a last comma', '{\n "sources": [],\n}', '3 null: no name of a property -> well-formed JSON'],
    ['a list', '\n[]', '2 null: a list -> an object of properties'],
    ['brackets without end', '['.repeat(200_000), '1 null: brackets 65 deep -> well-formed JSON'],
  ])('refuses %s', (_, text, fault) => {
    expect(faultsOf(text)[0]).toBe(fault);
  });

  it('refuses a property that stands twice and text that no database holds', () => {
    const text = `{ "signalDeadZones": [{ "province": "hue", "period": "2024", "source": "s",
 "statement": "some\\u0000",
 "statement": "none" }] }`;
    expect(faultsOf(text)).toEqual([
      '2 signalDeadZones[0].statement: some\\u0000 -> text without control characters',
      '3 signalDeadZones[0].statement: none -> each property once, the first is in line 2',
    ]);
  });

  it('never throws, whatever the bytes', () => {
    const property = fc.constantFrom(
      'province',
      'source',
      'period',
      'statement',
      'count',
      '__proto__',
      'toString',
      'paragraph',
    );
    const record = fc.dictionary(property, fc.jsonValue());
    const anything = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.json(),
      fc.array(fc.oneof(record, fc.jsonValue())).map((signalDeadZones) => JSON.stringify({ signalDeadZones }, null, 1)),
    );
    fc.assert(
      fc.property(anything, (text) => {
        for (const { line } of read(text).faults) expect(line).toBeLessThanOrEqual(text.split(/\r\n?|\n/).length);
      }),
      { numRuns: 1000 },
    );
  });
});
