import { kebabName } from '../../../schema/operations/kebab-name.ts';
import type { JsonObject, JsonValue } from '../../../schema/operations/json-value.ts';
import { readToldReport } from '../report/read-report.ts';
import type { ToldReport } from '../report/told-report.ts';
import { numberIn, objectIn, objectsIn, textIn } from './read-fields.ts';

/** Fields whose values the graph tells as its enums do (`ACCEPTED_IN_PART`), and a report as its words (`accepted-in-part`). */
const wordFields = ['outcome', 'kind', 'rule', 'severity'];

const inWords = (object: JsonObject): JsonObject =>
  Object.fromEntries(
    Object.entries(object).map(([name, value]) => [
      name,
      wordFields.includes(name) && typeof value === 'string' ? kebabName(value) : value,
    ]),
  );

const counted = (object: JsonObject, name: string): JsonValue => {
  const list = objectIn(object, name) ?? {};
  return { count: numberIn(list, 'count'), first: objectsIn(list, 'first').map(inWords) };
};

/** A report of an act, as the hub tells it over HTTP; what is asked for beyond that stays as it came. */
export function inReportWords(answer: JsonObject): JsonObject {
  const feed = objectIn(answer, 'feed');
  return {
    ...inWords(answer),
    findings: counted(answer, 'findings'),
    changes: counted(answer, 'changes'),
    feedId: feed ? Number(textIn(feed, 'id')) : null,
  };
}

/** What the hub says of a correction or a mend. Throws where it is none: then the act asked for something else. */
export function toldAct(answer: JsonObject): ToldReport {
  const report = readToldReport(inReportWords(answer));
  if (!report) throw new Error('the hub answered an act with something that is no report');
  return report;
}
