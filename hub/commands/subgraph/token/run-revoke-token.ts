import { todayInVietnam } from '../../../../schema/types/today-in-vietnam.ts';
import type { RunCommand } from '../../command-line/command-io.ts';
import { readWords } from '../../command-line/read-words.ts';
import { askingCommand } from '../../graph/asking-command.ts';
import { askingKinds, askingOf, type Asking } from '../../graph/asking.ts';
import { objectIn } from '../../graph/read-fields.ts';
import { otherLanguage } from '../../graph/tell-act.ts';
import { linesIn, type Said } from '../../terminal/language.ts';
import { hints, paragraph } from '../../terminal/page.ts';
import { revokeTokenUsage } from './token-usage.ts';
import { tokenLines } from './told-token.ts';

interface RevokeWish extends Asking {
  readonly id: string;
}

function readRevokeWords(words: readonly string[]): RevokeWish | null {
  const read = words.length === 0 ? null : readWords(words, askingKinds, ['NUMBER']);
  return read && { ...askingOf(read.options), id: read.operands[0] ?? '' };
}

const soon: Said = {
  vi: 'Trong vòng năm giây không gateway nào còn nhận mã này.',
  en: 'Within five seconds no gateway takes it any more.',
};

/** `npm run hub -- subgraph token revoke`. Ends with 0 revoked or explained, 2 nothing was changed, 3 unknown. */
export const runRevokeToken: RunCommand = askingCommand({
  usage: revokeTokenUsage,
  read: readRevokeWords,
  run: async ({ id }, graph) => {
    const data = await graph.act('revoke-publishing-token', { id });
    const answer = objectIn(data, 'revokePublishingToken') ?? {};
    return {
      answer,
      code: 0,
      lines: (page) => [
        ...tokenLines(page, answer, todayInVietnam()),
        ...linesIn(page.language, soon).flatMap((line) => paragraph(page, line)),
        ...hints(page, otherLanguage(page.language)),
      ],
    };
  },
});
