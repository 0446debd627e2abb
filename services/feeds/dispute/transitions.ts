import type { DisputePartyWord, DisputeStateWord } from '../../../schema/types/dispute-words.ts';

/** On which side of a dispute somebody speaks: the one that answers for the figure, or the one that asks. */
type Side = 'answering' | 'asking';

interface Transition {
  readonly from: DisputeStateWord;
  readonly to: DisputeStateWord;
  readonly by: readonly Side[];
}

const either: readonly Side[] = ['answering', 'asking'];

/**
 * Who may bring a dispute from where to where by speaking. Staying where it is means to add words. `corrected` and
 * `withdrawn` end it; they are not said but come with the correction or the withdrawal itself, from any state.
 */
export const transitions: readonly Transition[] = [
  { from: 'open', to: 'open', by: either },
  { from: 'open', to: 'accepted', by: ['answering'] },
  { from: 'open', to: 'disputed', by: ['answering'] },
  { from: 'accepted', to: 'accepted', by: either },
  { from: 'accepted', to: 'disputed', by: ['answering'] },
  { from: 'disputed', to: 'disputed', by: either },
  { from: 'disputed', to: 'accepted', by: ['answering'] },
  // Whoever asks is not content with the answer, and asks again.
  { from: 'disputed', to: 'open', by: ['asking'] },
];

/** The states that a party may give a dispute from where it is; none where it has ended. */
export function allowedStates(
  from: DisputeStateWord,
  { party, answerable }: { readonly party: DisputePartyWord; readonly answerable: DisputePartyWord },
): DisputeStateWord[] {
  const side = party === answerable ? 'answering' : 'asking';
  return transitions.filter((each) => each.from === from && each.by.includes(side)).map(({ to }) => to);
}
