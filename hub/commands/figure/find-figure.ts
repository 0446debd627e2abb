import { catalogue } from '../../../schema/indicators/catalogue.ts';
import { enumValueOf } from '../../../schema/indicators/indicator.ts';
import type { JsonObject } from '../../../schema/operations/json-value.ts';
import { nearestNames } from '../../../schema/operations/nearest-names.ts';
import { Domain } from '../../../schema/types/domain.ts';
import { parsePeriod, periodForms } from '../../../schema/types/period.ts';
import { domainNames } from '../../../services/kit/domain/domain-names.ts';
import { CommandFault } from '../command-line/command-fault.ts';
import type { Graph } from '../graph/open-graph.ts';
import { objectIn, objectsIn, textIn } from '../graph/read-fields.ts';
import { printable } from '../terminal/printable.ts';
import { figureText } from './figure-text.ts';

/** A figure by what it says, where its id is not known. */
export interface SoughtFigure {
  readonly province: string;
  readonly indicator: string;
  readonly period: string;
  /** Id of the document; null: there is one alone. */
  readonly source: string | null;
}

/** The lists of indicators that `stated-figures` takes, one a domain, with this one alone. */
function listsOf(code: string): JsonObject {
  const indicator = catalogue().byCode(code);
  if (!indicator) {
    const nearest = nearestNames(
      code,
      catalogue().all.map((each) => each.code),
    ).join(', ');
    throw new CommandFault(
      `Không có chỉ tiêu "${code}". Gần nhất: ${nearest}.`,
      `There is no indicator "${code}". The nearest are ${nearest}.`,
    );
  }
  return Object.fromEntries(
    Domain.words.map((domain) => [domainNames(domain).field, domain === indicator.domain ? [enumValueOf(code)] : []]),
  );
}

function requirePeriod(text: string): void {
  if (!parsePeriod(text))
    throw new CommandFault(
      `--period=${text}: viết kỳ báo cáo theo một trong các dạng ${periodForms.replace(' or ', ' hoặc ')}.`,
      `--period=${text}: expected ${periodForms}.`,
    );
}

/** Every document’s figure of exactly this period; what the hub merged itself is nobody’s to change. */
function statedIn(data: JsonObject, period: string): readonly JsonObject[] {
  const chosen = Domain.words.flatMap((domain) => objectsIn(objectIn(data, domainNames(domain).field) ?? {}, 'series'));
  return chosen
    .flatMap((figure) => [figure, ...objectsIn(figure, 'otherSources')])
    .filter((figure) => textIn(figure, 'period') === period && textIn(figure, 'basis') !== 'AGGREGATED');
}

function sourceIn(figure: JsonObject, field: 'id' | 'title'): string {
  return textIn(objectIn(figure, 'source') ?? {}, field) ?? '';
}

const lineOf = (figure: JsonObject): string =>
  printable(
    `  --observation=${textIn(figure, 'id') ?? ''}  ${figureText(figure)}  ${sourceIn(figure, 'id')}: ${sourceIn(figure, 'title')}`,
  );

/** The id of the one figure that is meant. Throws `CommandFault` where there is none, or several, which it lists. */
export async function findFigure(graph: Graph, { province, indicator, period, source }: SoughtFigure): Promise<string> {
  requirePeriod(period);
  const data = await graph.ask('stated-figures', { province, period, ...listsOf(indicator) });
  const stated = statedIn(data, period);
  const meant = source === null ? stated : stated.filter((figure) => sourceIn(figure, 'id') === source);
  const [figure] = meant;
  const id = figure && textIn(figure, 'id');
  if (id && meant.length === 1) return id;
  const listed = stated.map((each) => `\n${lineOf(each)}`).join('');
  if (stated.length > 0)
    throw new CommandFault(
      'Chưa làm gì: hãy chọn một số liệu bằng --observation hoặc --source. Các văn bản nêu:',
      `Nothing was done: choose a figure by --observation or --source. These documents state it:${listed}`,
    );
  const what = `${province}, ${indicator}, ${period}`;
  throw new CommandFault(
    `Không văn bản nào nêu số liệu này (${what}); số liệu mới thì gửi bằng lệnh report.`,
    `No document states this figure (${what}); a new one is sent by the command report.`,
  );
}
