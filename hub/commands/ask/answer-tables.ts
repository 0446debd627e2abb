import type { AnswerTable } from './answer-table.ts';
import { isList, isObject, type JsonObject, type JsonScalar, type JsonValue } from './json-value.ts';
import { flattenObject } from './flatten-object.ts';
import { listTables } from './list-table.ts';

const joined = (path: string, name: string): string => (path === '' ? name : `${path}.${name}`);

const shapeOf = (value: JsonValue): string | undefined =>
  isObject(value) && Object.keys(value).length > 1 ? Object.keys(value).join() : undefined;

/** The fields of one shape, as those of a profile are: they read better beneath each other. */
function alikeFields(object: JsonObject): readonly string[] {
  const byShape = Map.groupBy(
    Object.keys(object).filter((name) => shapeOf(object[name] ?? null) !== undefined),
    (name) => shapeOf(object[name] ?? null),
  );
  const [most = []] = [...byShape.values()].toSorted((a, b) => b.length - a.length);
  return most.length > 1 ? most : [];
}

function withNulls(object: JsonObject, alike: readonly string[]): readonly JsonObject[] {
  return Object.entries(object)
    .filter(([name, value]) => alike.includes(name) || value === null)
    .map(([field, value]) => (isObject(value) ? { field, ...value } : { field }));
}

const holdsLists = (object: JsonObject): boolean => flattenObject(object).lists.size > 0;

function walk(object: JsonObject, path: string, facts: Map<string, JsonScalar>): readonly AnswerTable[] {
  const alike = alikeFields(object);
  // Fields that hold long lists, such as two domains side by side, keep their own headings.
  const beneath = alike.some((name) => Object.values(object[name] as JsonObject).some(isLongList)) ? [] : alike;
  const tables: AnswerTable[] = [];
  if (beneath.length > 0) tables.push(...listTables({ heading: path, items: withNulls(object, beneath) }));
  for (const [name, value] of Object.entries(object)) {
    if (beneath.includes(name) || (beneath.length > 0 && value === null)) continue;
    const inner = joined(path, name);
    if (isObject(value)) tables.push(...walk(value, inner, facts));
    else if (isList(value) && (value.length === 0 || value.some(isObject)))
      tables.push(...listTables({ heading: inner, items: value.map((item) => (isObject(item) ? item : {})) }));
    else facts.set(inner, [...flattenObject({ [inner]: value }).cells.values()][0] ?? null);
  }
  return tables;
}

const isLongList = (value: JsonValue): boolean =>
  (isList(value) && value.some((item) => isObject(item) && !holdsLists(item)) && value.length > 2) ||
  (isObject(value) && Object.values(value).some(isLongList));

function factTable(heading: string, facts: ReadonlyMap<string, JsonScalar>): AnswerTable {
  const rows = [...facts].map(([path, value]) => [path.slice(heading.length + 1) || path, value]);
  return { heading, kind: 'facts', columns: ['', ''], rows };
}

/** An answer as tables: single facts first, then one table for each list of objects, those inside a row below their parent. */
export function answerTables(data: JsonObject): readonly AnswerTable[] {
  return Object.entries(data).flatMap(([root, value]) => {
    const facts = new Map<string, JsonScalar>();
    const tables = walk({ [root]: value }, '', facts);
    return facts.size > 0 ? [factTable(facts.has(root) ? '' : root, facts), ...tables] : tables;
  });
}
