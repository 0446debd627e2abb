import type { AnswerTable } from './answer-table.ts';
import { flattenObject } from './flatten-object.ts';
import {
  isList,
  isObject,
  type JsonObject,
  type JsonScalar,
  type JsonValue,
} from '../../../schema/operations/json-value.ts';
import { listTables } from './list-table.ts';

const isScalar = (value: JsonValue): boolean => !isObject(value) && !isList(value);

/** The field names of an object that states something itself; undefined for a mere namespace. */
function shapeOf(value: JsonValue): string | undefined {
  if (!isObject(value)) return undefined;
  const names = Object.keys(value);
  return names.length > 1 && Object.values(value).some(isScalar) ? names.join() : undefined;
}

/** The fields of one shape, such as the observations of a profile: they read better beneath each other. */
function alikeFields(object: JsonObject): readonly string[] {
  const shapes = Map.groupBy(Object.keys(object), (name) => shapeOf(object[name] ?? null));
  shapes.delete(undefined);
  const [most = []] = [...shapes.values()].toSorted((a, b) => b.length - a.length);
  if (most.length < 2) return [];
  // Beside nothing but alike fields, a null is one of them that has no answer.
  const isPure = Object.values(object).every((value) => value === null || !isScalar(value));
  return Object.keys(object).filter((name) => most.includes(name) || (isPure && object[name] === null));
}

const itemsOf = (list: readonly JsonValue[]): readonly JsonObject[] => list.map((item) => (isObject(item) ? item : {}));

/** The lists below an object as tables; what is single goes to `facts`. */
function walk(object: JsonObject, path: string, facts: Map<string, JsonScalar>): readonly AnswerTable[] {
  const alike = alikeFields(object);
  const tables: AnswerTable[] = [];
  if (alike.length > 0) {
    const items = alike.map((field) => ({ field, ...(object[field] as JsonObject | null) }));
    tables.push(...listTables({ heading: path, items }));
  }
  for (const [name, value] of Object.entries(object).filter(([each]) => !alike.includes(each))) {
    const inner = path === '' ? name : `${path}.${name}`;
    if (isObject(value)) tables.push(...walk(value, inner, facts));
    else if (isList(value) && (value.length === 0 || value.some(isObject)))
      tables.push(...listTables({ heading: inner, items: itemsOf(value) }));
    else for (const cell of flattenObject({ [inner]: value }).cells.values()) facts.set(inner, cell);
  }
  return tables;
}

function factTable(facts: ReadonlyMap<string, JsonScalar>): AnswerTable {
  const owners = [...facts.keys()].map((path) => path.split('.').slice(0, -1));
  const [first = []] = owners;
  const shared = first.filter((_, at) =>
    owners.every((parts) => first.slice(0, at + 1).join() === parts.slice(0, at + 1).join()),
  );
  const rows = [...facts].map(([path, value]) => [path.split('.').slice(shared.length).join('.'), value]);
  return { heading: shared.join('.'), kind: 'facts', columns: ['field', 'value'], rows };
}

/** An answer as tables, root field by root field: what is single first, then one table for each list of objects. */
export function answerTables(data: JsonObject): readonly AnswerTable[] {
  return Object.entries(data).flatMap(([root, value]) => {
    const facts = new Map<string, JsonScalar>();
    const tables = walk({ [root]: value }, '', facts);
    return facts.size > 0 ? [factTable(facts), ...tables] : tables;
  });
}
