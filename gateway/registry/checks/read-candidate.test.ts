import { expect, it } from 'vitest';
import { provinceContract } from '../../../schema/contract/read-contract.ts';
import { candidateOf, konTumSdl } from './kon-tum.fixture.ts';
import { readCandidate } from './read-candidate.ts';

const faultsOf = (sdl: string) => {
  const reading = readCandidate(candidateOf(sdl), provinceContract());
  return 'faults' in reading ? reading.faults.map(({ place, messageEn }) => [place, messageEn]) : [];
};

it('a text that does not parse is told by line and column', () => {
  expect(faultsOf('type Province {\n  id: ID!\n  name String\n}')).toEqual([
    ['line 3, column 8', 'The SDL does not parse: Syntax Error: Expected ":", found Name "String".'],
  ]);
  expect(faultsOf('type Province { id: ID! § }')).toEqual([
    ['line 1, column 25', 'The SDL does not parse: Syntax Error: Unexpected character: U+00A7.'],
  ]);
});

it('a text that is too large, has too many words or too many elements is not parsed or read', () => {
  expect(faultsOf(`#${'x'.repeat(512 * 1024)}`)).toEqual([
    [null, 'The SDL is too large: it has 524289 bytes, and 524288 are the most.'],
  ]);
  expect(faultsOf('a '.repeat(60_001))).toEqual([[null, 'The SDL is too large: it has more than 60000 tokens.']]);
  expect(faultsOf('scalar A '.repeat(2001))).toEqual([
    [null, 'The SDL is too large: it has more than 2000 types, fields, arguments and values.'],
  ]);
});

it('brackets without end bring nobody down', () => {
  for (const bracket of ['[', '{', '('])
    expect(faultsOf(`type A { b: ${bracket.repeat(50_000)}`)).toEqual([
      [null, expect.stringMatching(/nested more than 24 deep at line 1, column \d+/)],
    ]);
});

it('operations define no types', () => {
  expect(faultsOf('scalar A\nquery Ask { a }\nfragment F on A { a }')).toEqual([
    ['line 2, column 1', 'The SDL holds an operation or fragment "Ask", which defines no type.'],
    ['line 3, column 1', 'The SDL holds an operation or fragment "F", which defines no type.'],
  ]);
});

it('a text that parses is read with its parts', () => {
  const reading = readCandidate(candidateOf(konTumSdl()), provinceContract());
  expect(reading).toMatchObject({
    read: { name: 'kon-tum-security', parts: { serves: { security: ['socOperating', 'securityOperationsCentres'] } } },
  });
});
