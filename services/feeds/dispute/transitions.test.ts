import { expect, test } from 'vitest';
import { DisputeParty, DisputeState, type DisputeStateWord } from '../../../schema/types/dispute-words.ts';
import { allowedStates, transitions } from './transitions.ts';

/** What each side may say in each state, written out: all that is not here is forbidden. */
const answering: Readonly<Record<DisputeStateWord, readonly DisputeStateWord[]>> = {
  open: ['open', 'accepted', 'disputed'],
  accepted: ['accepted', 'disputed'],
  disputed: ['disputed', 'accepted'],
  corrected: [],
  withdrawn: [],
};
const asking: typeof answering = {
  open: ['open'],
  accepted: ['accepted'],
  disputed: ['disputed', 'open'],
  corrected: [],
  withdrawn: [],
};

const sides = DisputeParty.words.flatMap((answerable) => DisputeParty.words.map((party) => ({ answerable, party })));

test.each(DisputeState.words.flatMap((from) => sides.map((side) => ({ from, ...side }))))(
  'from $from, where the $answerable answers, the $party may say what the table allows',
  ({ from, answerable, party }) => {
    const allowed = party === answerable ? answering[from] : asking[from];
    expect(allowedStates(from, { party, answerable })).toEqual(allowed);
  },
);

test('the table says each thing once', () => {
  const said = transitions.map(({ from, to }) => `${from} ${to}`);
  expect(new Set(said).size).toBe(said.length);
});
