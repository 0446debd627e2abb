import type { RunCommand } from '../command-line/command-io.ts';
import { readWords } from '../command-line/read-words.ts';
import { askingCommand } from '../graph/asking-command.ts';
import { askingKinds, askingOf, type Asking } from '../graph/asking.ts';
import { objectIn } from '../graph/read-fields.ts';
import { candidateKinds, candidateVariables, typedCandidate, type TypedCandidate } from './candidate-words.ts';
import { checkUsage } from './subgraph-usage.ts';
import { tellPublishing } from './tell-publishing.ts';
import { whileChecked } from './while-checked.ts';

interface CheckWish extends Asking {
  readonly candidate: TypedCandidate;
}

function readCheckWords(words: readonly string[]): CheckWish | null {
  const read = words.length === 0 ? null : readWords(words, { ...candidateKinds, ...askingKinds }, ['NAME']);
  if (!read) return null;
  const { province, endpoint, sdl, authority, ...asking } = read.options;
  return {
    ...askingOf(asking),
    candidate: typedCandidate(read.operands[0], { province, endpoint, sdl, authority }),
  };
}

/** `npm run hub -- subgraph check`. Ends with 0 passed or explained, 1 failed, 2 nothing was checked. */
export const runCheck: RunCommand = askingCommand({
  usage: checkUsage,
  read: readCheckWords,
  run: async ({ candidate, language }, graph, io) => {
    const variables = await candidateVariables(candidate, io);
    const data = await whileChecked(language, io, async () => await graph.tryOut('check-subgraph', variables));
    return tellPublishing(objectIn(data, 'checkSubgraph') ?? {}, candidate);
  },
});
