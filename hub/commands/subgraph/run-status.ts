import type { RunCommand } from '../command-line/command-io.ts';
import { readWords } from '../command-line/read-words.ts';
import { askingCommand } from '../graph/asking-command.ts';
import { askingKinds, askingOf, type Asking } from '../graph/asking.ts';
import { numberIn, objectIn, objectsIn } from '../graph/read-fields.ts';
import { otherLanguage } from '../graph/tell-act.ts';
import { linesIn, type Said } from '../terminal/language.ts';
import { hints, paragraph } from '../terminal/page.ts';
import { printable } from '../terminal/printable.ts';
import { statusUsage } from './subgraph-usage.ts';
import { subgraphLines } from './told-subgraph.ts';

interface StatusWish extends Asking {
  readonly name: string | null;
  readonly province: string | null;
  readonly past: boolean;
}

const kinds = { province: 'text', past: 'flag', ...askingKinds } as const;

/** The name may be left out, which no other command has. */
function readStatusWords(words: readonly string[]): StatusWish | null {
  const named = words.filter((word) => !word.startsWith('-')).length > 0 ? ['NAME'] : [];
  const read = readWords(words, kinds, named);
  if (!read) return null;
  const { province, past, ...asking } = read.options;
  return { ...askingOf(asking), name: read.operands[0] ?? null, province, past };
}

function headline({ name, province }: StatusWish, count: number, version: number): Said {
  const of = [name, province].flatMap((word) => (word === null ? [] : [printable(word)])).join(', ');
  const within = of === '' ? '' : ` (${of})`;
  return count === 0
    ? {
        vi: `Không có subgraph nào của tỉnh${within}. Đồ thị ở phiên bản ${version}.`,
        en: `There is no subgraph of a province${within}. The graph is at version ${version}.`,
      }
    : {
        vi: `${count} subgraph${within}. Đồ thị ở phiên bản ${version}.`,
        en: `${count === 1 ? '1 subgraph' : `${count} subgraphs`}${within}. The graph is at version ${version}.`,
      };
}

const toPublish: Said = {
  vi: 'Công bố: npm run hub -- subgraph publish <mã đơn vị>-<từ> --province=<mã đơn vị> --endpoint=…',
  en: 'To publish one: npm run hub -- subgraph publish <unit>-<word> --province=<unit> --endpoint=…',
};

/** `npm run hub -- subgraph status`. Ends with 0, listed or explained, or 2, nothing was asked. */
export const runStatus: RunCommand = askingCommand({
  usage: statusUsage,
  read: readStatusWords,
  run: async (wish, graph) => {
    const { name, province, past } = wish;
    const data = await graph.askShown('published-subgraphs', { name, province, past, restricted: true });
    const answer = objectIn(data, 'registry') ?? {};
    const subgraphs = objectsIn(answer, 'subgraphs');
    const version = numberIn(answer, 'versionNumber') ?? 0;
    return {
      answer,
      code: 0,
      lines: (page) => [
        ...linesIn(page.language, headline(wish, subgraphs.length, version)).flatMap((line) => paragraph(page, line)),
        ...subgraphs.flatMap((subgraph) => ['', ...subgraphLines(page, subgraph)]),
        ...hints(page, [
          ...(subgraphs.length === 0 ? linesIn(page.language, toPublish) : []),
          ...otherLanguage(page.language),
        ]),
      ],
    };
  },
});
