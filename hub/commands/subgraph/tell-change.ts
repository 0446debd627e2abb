import type { JsonObject } from '../../../schema/operations/json-value.ts';
import type { Told } from '../graph/asking-command.ts';
import { numberIn, textIn } from '../graph/read-fields.ts';
import { otherLanguage } from '../graph/tell-act.ts';
import { inVietnam } from '../report/receipt.ts';
import { linesIn, wordIn, type Said } from '../terminal/language.ts';
import { hints, paragraph, sideBySide } from '../terminal/page.ts';
import { printable } from '../terminal/printable.ts';
import { actOf } from './told-version.ts';

function headlineOf(version: JsonObject): Said {
  const number = numberIn(version, 'number') ?? 0;
  const { vi, en } = actOf(version);
  return { vi: `Phiên bản ${number}: ${vi}.`, en: `Version ${number}: ${en}.` };
}

const toLook: Said = {
  vi: 'Xem lại: npm run hub -- subgraph status, npm run hub -- subgraph history',
  en: 'To look: npm run hub -- subgraph status, npm run hub -- subgraph history',
};

/** The version of the graph that an act has made, or that had it made already. */
export function tellChange(version: JsonObject): Told {
  const at = textIn(version, 'recordedAt');
  const reason = textIn(version, 'reason');
  return {
    answer: version,
    code: 0,
    lines: (page) => [
      ...linesIn(page.language, headlineOf(version)).flatMap((line) =>
        paragraph(page, printable(line)).map((each) => page.paint('green', each)),
      ),
      ...sideBySide(page, [
        ...(reason === null
          ? []
          : [[wordIn(page.language, { vi: 'Lý do', en: 'Reason' }), printable(reason)] as const]),
        ...(at === null ? [] : [[wordIn(page.language, { vi: 'Từ lúc', en: 'Since' }), inVietnam(at)] as const]),
        [
          wordIn(page.language, { vi: 'Số subgraph', en: 'Subgraphs' }),
          String(numberIn(version, 'subgraphCount') ?? 0),
        ],
      ]),
      ...hints(page, [...linesIn(page.language, toLook), ...otherLanguage(page.language)]),
    ],
  };
}
