import { CommandFault } from '../command-line/command-fault.ts';
import type { RunCommand } from '../command-line/command-io.ts';
import { readWords } from '../command-line/read-words.ts';
import { drawList } from '../ask/draw-table.ts';
import { askingCommand } from '../graph/asking-command.ts';
import { askingKinds, askingOf, type Asking } from '../graph/asking.ts';
import { numberIn, objectIn, objectsIn } from '../graph/read-fields.ts';
import { otherLanguage } from '../graph/tell-act.ts';
import { restOf } from '../report/told-rows.ts';
import { linesIn, wordIn, type Said } from '../terminal/language.ts';
import { hints, paragraph, type Page } from '../terminal/page.ts';
import { printable } from '../terminal/printable.ts';
import type { JsonObject } from '../../../schema/operations/json-value.ts';
import { historyUsage } from './subgraph-usage.ts';
import { versionCells } from './told-version.ts';

interface HistoryWish extends Asking {
  readonly most: number;
}

const fewest = 20;
const greatest = 500;

function mostOf(typed: string): number {
  const most = /^\d{1,3}$/.test(typed) ? Number(typed) : 0;
  if (most >= 1 && most <= greatest) return most;
  throw new CommandFault(
    `--most cần một số từ 1 đến ${greatest}; thấy "${typed}".`,
    `--most takes a number, 1 to ${greatest}; found "${typed}".`,
  );
}

function readHistoryWords(words: readonly string[]): HistoryWish | null {
  const read = readWords(words, { most: 'text', ...askingKinds });
  if (!read) return null;
  const { most, ...asking } = read.options;
  return { ...askingOf(asking), most: most === null ? fewest : mostOf(most) };
}

const columns: readonly Said[] = [
  { vi: 'phiên bản', en: 'version' },
  { vi: 'từ lúc', en: 'since' },
  { vi: 'việc', en: 'act' },
  { vi: 'số subgraph', en: 'subgraphs' },
  { vi: 'lý do', en: 'reason' },
  { vi: 'người thực hiện', en: 'by' },
];

function versionTable(page: Page, versions: readonly JsonObject[]): string[] {
  const table = {
    heading: '',
    kind: 'list',
    columns: columns.map((said) => wordIn(page.language, said)),
    rows: versions.map((version) =>
      versionCells(version, page.language).map((cell) => (typeof cell === 'string' ? printable(cell) : cell)),
    ),
  } as const;
  return drawList(table, page.width).split('\n');
}

const none: Said = {
  vi: 'Chưa tỉnh nào công bố subgraph: đồ thị là đồ thị quốc gia, phiên bản 0.',
  en: 'No province has published a subgraph yet: the graph is the national one, version 0.',
};

const toRollBack: Said = {
  vi: 'Đưa cả đồ thị về một phiên bản: npm run hub -- subgraph rollback --version=<số> --reason=…',
  en: 'To bring the whole graph back: npm run hub -- subgraph rollback --version=<number> --reason=…',
};

/** `npm run hub -- subgraph history`. Ends with 0, listed or explained, or 2, nothing was asked. */
export const runHistory: RunCommand = askingCommand({
  usage: historyUsage,
  read: readHistoryWords,
  run: async ({ most }, graph) => {
    const data = await graph.askShown('graph-versions', { first: most, restricted: true });
    const answer = objectIn(objectIn(data, 'registry') ?? {}, 'versions') ?? {};
    const versions = objectsIn(answer, 'nodes');
    const count = numberIn(answer, 'totalCount') ?? versions.length;
    return {
      answer,
      code: 0,
      lines: (page) => [
        ...(versions.length === 0
          ? linesIn(page.language, none).flatMap((line) => paragraph(page, line))
          : versionTable(page, versions)),
        ...restOf(page, { count, first: versions }, versions.length),
        ...hints(page, [
          ...(versions.length === 0 ? [] : linesIn(page.language, toRollBack)),
          ...otherLanguage(page.language),
        ]),
      ],
    };
  },
});
