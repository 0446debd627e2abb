import { todayInVietnam } from '../../../../schema/types/today-in-vietnam.ts';
import { CommandFault } from '../../command-line/command-fault.ts';
import type { RunCommand } from '../../command-line/command-io.ts';
import { neededOption } from '../../command-line/needed-option.ts';
import { readWords } from '../../command-line/read-words.ts';
import { askingCommand } from '../../graph/asking-command.ts';
import { askingKinds, askingOf, type Asking } from '../../graph/asking.ts';
import { objectIn, textIn } from '../../graph/read-fields.ts';
import { otherLanguage } from '../../graph/tell-act.ts';
import { linesIn, type Said } from '../../terminal/language.ts';
import { hints, openPage, paragraph } from '../../terminal/page.ts';
import { makeTokenUsage } from './token-usage.ts';
import { tokenLines } from './told-token.ts';

interface MakeWish extends Asking {
  readonly province: string;
  readonly name: string;
  readonly days: number;
}

const usualDays = 365;
const mostDays = 366;

function daysOf(typed: string): number {
  const days = /^\d{1,3}$/.test(typed) ? Number(typed) : 0;
  if (days >= 1 && days <= mostDays) return days;
  throw new CommandFault(
    `--days phải từ 1 đến ${mostDays}; thấy "${typed}".`,
    `--days must be 1 to ${mostDays}; found "${typed}".`,
  );
}

function readMakeWords(words: readonly string[]): MakeWish | null {
  const kinds = { province: 'text', name: 'text', days: 'text', ...askingKinds } as const;
  const read = words.length === 0 ? null : readWords(words, kinds);
  if (!read) return null;
  const { province, name, days, ...asking } = read.options;
  return {
    ...askingOf(asking),
    province: neededOption(province, 'province', '<id>'),
    name: neededOption(name, 'name', '<text>'),
    days: days === null ? usualDays : daysOf(days),
  };
}

const keepIt: Said = {
  vi: 'Mã chỉ hiện một lần này; Liên Tỉnh không giữ nó. Hãy cất vào kho bí mật của máy chủ build.',
  en: 'The token is shown this once; the hub does not keep it. Put it where the build server keeps its secrets.',
};

/** `npm run hub -- subgraph token make`. Ends with 0 made or explained, 2 nothing was made, 3 unknown. */
export const runMakeToken: RunCommand = askingCommand({
  usage: makeTokenUsage,
  read: readMakeWords,
  run: async ({ province, name, days, asJson, language }, graph, io) => {
    const data = await graph.act('make-publishing-token', { province, name, days });
    const answer = objectIn(data, 'makePublishingToken') ?? {};
    if (!asJson) {
      // Beside the token, so that the token alone can be taken over by a script.
      const page = openPage(io.err, language);
      const lines = [
        ...tokenLines(page, objectIn(answer, 'token') ?? {}, todayInVietnam()),
        ...linesIn(language, keepIt).flatMap((line) => paragraph(page, line)),
        ...hints(page, otherLanguage(language)),
      ];
      io.err.write(`${lines.join('\n')}\n`);
    }
    return { answer, code: 0, lines: () => [textIn(answer, 'secret') ?? ''] };
  },
});
