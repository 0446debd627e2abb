import { todayInVietnam } from '../../../../schema/types/today-in-vietnam.ts';
import type { RunCommand } from '../../command-line/command-io.ts';
import { neededOption } from '../../command-line/needed-option.ts';
import { readWords } from '../../command-line/read-words.ts';
import { askingCommand } from '../../graph/asking-command.ts';
import { askingKinds, askingOf, type Asking } from '../../graph/asking.ts';
import { objectIn, objectsIn } from '../../graph/read-fields.ts';
import { otherLanguage } from '../../graph/tell-act.ts';
import { linesIn, type Said } from '../../terminal/language.ts';
import { hints, paragraph } from '../../terminal/page.ts';
import { printable } from '../../terminal/printable.ts';
import { listTokensUsage } from './token-usage.ts';
import { tokenLines } from './told-token.ts';

interface ListWish extends Asking {
  readonly province: string;
}

function readListWords(words: readonly string[]): ListWish | null {
  const read = words.length === 0 ? null : readWords(words, { province: 'text', ...askingKinds });
  if (!read) return null;
  const { province, ...asking } = read.options;
  return { ...askingOf(asking), province: neededOption(province, 'province', '<id>') };
}

function headline(province: string, count: number): Said {
  const of = printable(province);
  return count === 0
    ? { vi: `${of} không có mã truy cập công bố nào.`, en: `${of} has no publishing tokens.` }
    : {
        vi: `${count} mã truy cập công bố của ${of}.`,
        en: `${count === 1 ? '1 publishing token' : `${count} publishing tokens`} of ${of}.`,
      };
}

const toRevoke: Said = {
  vi: 'Thu hồi: npm run hub -- subgraph token revoke <số>',
  en: 'To revoke one: npm run hub -- subgraph token revoke <number>',
};

/** `npm run hub -- subgraph token list`. Ends with 0, listed or explained, or 2, nothing was asked. */
export const runListTokens: RunCommand = askingCommand({
  usage: listTokensUsage,
  read: readListWords,
  run: async ({ province }, graph) => {
    const data = await graph.ask('publishing-tokens', { province, restricted: true });
    const tokens = objectsIn(objectIn(data, 'registry') ?? {}, 'publishingTokens');
    return {
      answer: [...tokens],
      code: 0,
      lines: (page) => [
        ...linesIn(page.language, headline(province, tokens.length)).flatMap((line) => paragraph(page, line)),
        ...tokens.flatMap((token) => ['', ...tokenLines(page, token, todayInVietnam())]),
        ...hints(page, [
          ...(tokens.length === 0 ? [] : linesIn(page.language, toRevoke)),
          ...otherLanguage(page.language),
        ]),
      ],
    };
  },
});
