import type { JsonObject } from '../../../schema/operations/json-value.ts';
import { numberIn, objectIn, textIn } from '../graph/read-fields.ts';
import { inVietnam } from '../report/receipt.ts';
import { wordIn, type Said } from '../terminal/language.ts';

/** Acts by the names that the graph gives; `of` is the subgraph. */
const acts: Readonly<Record<string, (of: string) => Said>> = {
  PUBLISH: (of) => ({ vi: `công bố ${of}`, en: `${of} was published` }),
  RETIRE: (of) => ({ vi: `thôi dùng ${of}`, en: `${of} was retired` }),
  SET_ASIDE: (of) => ({ vi: `tạm ngừng hỏi ${of}`, en: `${of} was set aside` }),
  RETURNED: (of) => ({ vi: `hỏi lại ${of}`, en: `${of} was returned to service` }),
  CONTRACT: () => ({ vi: 'hợp đồng quốc gia thay đổi', en: 'the national contract changed' }),
};

/** What a version came about by. */
export function actOf(version: JsonObject): Said {
  const subgraph = objectIn(version, 'subgraph');
  const name = textIn(subgraph ?? {}, 'name') ?? '';
  const cause = textIn(version, 'cause') ?? '';
  const backTo = numberIn(version, 'backTo');
  if (cause === 'ROLLBACK')
    return backTo === null
      ? {
          vi: `đưa ${name} về bản công bố ${textIn(subgraph ?? {}, 'id') ?? ''}`,
          en: `${name} was brought back to publication ${textIn(subgraph ?? {}, 'id') ?? ''}`,
        }
      : { vi: `đưa cả đồ thị về phiên bản ${backTo}`, en: `the whole graph was brought back to version ${backTo}` };
  return acts[cause]?.(name) ?? { vi: cause, en: cause };
}

/** Cells of a version in the list of all: number, when, act, subgraphs, why, who. */
export function versionCells(version: JsonObject, language: Parameters<typeof wordIn>[0]): (string | number | null)[] {
  const at = textIn(version, 'recordedAt');
  return [
    numberIn(version, 'number'),
    at === null ? null : inVietnam(at),
    wordIn(language, actOf(version)),
    numberIn(version, 'subgraphCount'),
    textIn(version, 'reason'),
    textIn(version, 'author') ?? textIn(version, 'role')?.toLowerCase() ?? null,
  ];
}
