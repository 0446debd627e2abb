import type { JsonObject } from '../../../schema/operations/json-value.ts';
import type { Told } from '../graph/asking-command.ts';
import { numberIn, textIn } from '../graph/read-fields.ts';
import { otherLanguage } from '../graph/tell-act.ts';
import { linesIn, type Said } from '../terminal/language.ts';
import { hints, paragraph, sideBySide } from '../terminal/page.ts';
import { printable } from '../terminal/printable.ts';
import type { TypedCandidate } from './candidate-words.ts';
import { checksLines } from './told-checks.ts';
import { partsEntries } from './told-subgraph.ts';

/** By the names that the graph gives. */
const headlines: Readonly<Record<string, (name: string, version: number) => Said>> = {
  PASSED: (name) => ({
    vi: `${name} đạt mọi mục kiểm tra; chưa công bố gì.`,
    en: `${name} passes every check; nothing was published.`,
  }),
  PUBLISHED: (name, version) => ({
    vi: `Đã công bố ${name}: đồ thị sang phiên bản ${version}.`,
    en: `${name} is published: the graph is at version ${version}.`,
  }),
  UNCHANGED: (name, version) => ({
    vi: `Không có gì mới: ${name} đang được dùng đúng như vậy, trong phiên bản ${version}.`,
    en: `Nothing new: exactly this ${name} is live, in version ${version}.`,
  }),
  REFUSED: (name, version) => ({
    vi: `${name} chưa đạt; đồ thị vẫn ở phiên bản ${version}.`,
    en: `${name} fails; the graph stays at version ${version}.`,
  }),
};

function nextOf(outcome: string, { name, province, endpoint }: TypedCandidate): readonly Said[] {
  const words = `${name} --province=${province} --endpoint=${endpoint}`;
  const again = `npm run hub -- subgraph publish ${words} …`;
  if (outcome === 'PASSED') return [{ vi: `Công bố: ${again}`, en: `To publish it: ${again}` }];
  if (outcome === 'REFUSED')
    return [
      {
        vi: 'Sửa các lỗi có dấu ✗ rồi chạy lại lệnh này; dấu ! chỉ là cảnh báo.',
        en: 'Mend what is marked ✗ and run this again; what is marked ! is a warning only.',
      },
    ];
  const back = `npm run hub -- subgraph rollback ${name} --reason=…`;
  return outcome === 'PUBLISHED' ? [{ vi: `Quay lại bản trước: ${back}`, en: `To go back: ${back}` }] : [];
}

/** What every check says of a subgraph, what became of it, and how to go on. */
export function tellPublishing(report: JsonObject, candidate: TypedCandidate): Told {
  const outcome = textIn(report, 'outcome') ?? 'REFUSED';
  const version = numberIn(report, 'versionNumber') ?? 0;
  const isRefused = outcome === 'REFUSED';
  const headline = headlines[outcome]?.(printable(candidate.name), version) ?? { vi: outcome, en: outcome };
  return {
    answer: report,
    code: isRefused ? 1 : 0,
    lines: (page) => [
      ...linesIn(page.language, headline).flatMap((line) =>
        paragraph(page, line).map((each) => page.paint(isRefused ? 'red' : 'green', each)),
      ),
      '',
      ...checksLines(page, report),
      '',
      ...sideBySide(page, partsEntries(page, report)),
      ...hints(page, [
        ...nextOf(outcome, candidate)
          .flatMap((step) => linesIn(page.language, step))
          .map(printable),
        ...otherLanguage(page.language),
      ]),
    ],
  };
}
