import type { RunCommand } from '../command-line/command-io.ts';
import { readWords } from '../command-line/read-words.ts';
import { askingCommand } from '../graph/asking-command.ts';
import { askingKinds, askingOf, type Asking } from '../graph/asking.ts';
import { objectIn } from '../graph/read-fields.ts';
import { candidateKinds, candidateVariables, typedCandidate, type TypedCandidate } from './candidate-words.ts';
import { publishUsage } from './subgraph-usage.ts';
import { tellPublishing } from './tell-publishing.ts';
import { versionNumberOf } from './version-number.ts';
import { whileChecked } from './while-checked.ts';

interface PublishWish extends Asking {
  readonly candidate: TypedCandidate;
  readonly reason: string | null;
  readonly expectedVersion: number | null;
}

const kinds = { ...candidateKinds, reason: 'text', 'expected-version': 'text', ...askingKinds } as const;

function readPublishWords(words: readonly string[]): PublishWish | null {
  const read = words.length === 0 ? null : readWords(words, kinds, ['NAME']);
  if (!read) return null;
  const { province, endpoint, sdl, authority, reason, 'expected-version': expected, ...asking } = read.options;
  return {
    ...askingOf(asking),
    candidate: typedCandidate(read.operands[0], { province, endpoint, sdl, authority }),
    reason,
    expectedVersion: expected === null ? null : versionNumberOf('expected-version', expected),
  };
}

/** `npm run hub -- subgraph publish`. Ends with 0 published, 1 refused, 2 nothing was done, 3 unknown. */
export const runPublish: RunCommand = askingCommand({
  usage: publishUsage,
  read: readPublishWords,
  run: async ({ candidate, reason, expectedVersion, language }, graph, io) => {
    const variables = { ...(await candidateVariables(candidate, io)), reason, expectedVersion };
    const data = await whileChecked(language, io, async () => await graph.act('publish-subgraph', variables));
    return tellPublishing(objectIn(data, 'publishSubgraph') ?? {}, candidate);
  },
});
