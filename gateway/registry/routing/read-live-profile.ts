import { Kind, type TypeNode } from 'graphql';
import type { LiveFigure, LiveProfile, LiveRecord } from '../../../schema/contract/live-profile.ts';
import type { DomainContract } from '../../../schema/contract/read-contract.ts';
import { registersOf } from '../../../schema/registers/register-list.ts';
import type { PropertyShape, RegisterShape } from '../../../schema/registers/shape.ts';
import { Qualifier } from '../../../schema/types/observation-words.ts';
import { parsePeriod } from '../../../schema/types/period.ts';
import type { SubgraphAnswer } from '../../engine/subgraphs/subgraph-link.ts';
import { describeValue } from './describe-value.ts';
import type { LiveQuestion } from './live-question.ts';

/** An answer that breaks the contract: nothing of it is used. */
export class WrongAnswer extends Error {
  override readonly name = 'WrongAnswer';
}

/** More records than any register of a province has. */
const mostRecords = 1000;
const longestText = 2000;

type Json = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** PostgreSQL holds neither U+0000 nor half a surrogate pair: one such text would fail the statement that all share. */
const isStorable = (text: string): boolean => text.isWellFormed() && !text.includes('\0');

function wrong(place: string, value: unknown, expected: string): never {
  throw new WrongAnswer(`${place}: found ${describeValue(value)}, expected ${expected}`);
}

function holdNamed(place: string, type: string, value: unknown): void {
  switch (type) {
    case 'Float':
      if (typeof value !== 'number' || !Number.isFinite(value)) wrong(place, value, 'a number');
      return;
    case 'Int':
      if (!Number.isSafeInteger(value)) wrong(place, value, 'a whole number');
      return;
    case 'Boolean':
      if (typeof value !== 'boolean') wrong(place, value, 'true or false');
      return;
    case 'Period':
      if (typeof value !== 'string' || !parsePeriod(value)) wrong(place, value, 'a reference period such as 2024-S1');
      return;
    default:
      // String, and the names of enums, which are held against their lists where they are read.
      if (typeof value !== 'string' || value.length > longestText || !isStorable(value))
        wrong(place, value, `a text of at most ${longestText} whole characters, none of them U+0000`);
  }
}

function hold(place: string, type: TypeNode, value: unknown): void {
  if (type.kind === Kind.NON_NULL_TYPE) {
    if ((value ?? null) === null) wrong(place, value, 'a value: the contract allows no null here');
    return hold(place, type.type, value);
  }
  if (value === null) return;
  if (type.kind === Kind.NAMED_TYPE) return holdNamed(place, type.name.value, value);
  if (!Array.isArray(value)) wrong(place, value, 'a list');
  if (value.length > mostRecords) wrong(place, value, `a list of at most ${mostRecords}`);
  for (const [index, each] of value.entries()) hold(`${place}[${index}]`, type.type, each);
}

/** Holds an object against its type: all that was asked for is there, and as the contract says. */
function holdObject(place: string, contract: DomainContract, type: string, value: unknown): Json {
  if (!isObject(value)) wrong(place, value, `an object of the type ${type}`);
  for (const [name, field] of contract.types.get(type) ?? []) {
    if (value[name] === undefined) wrong(`${place}.${name}`, undefined, 'what was asked for');
    hold(`${place}.${name}`, field.type, value[name]);
  }
  return value;
}

/** A double has 15 digits that can be trusted; what lies behind them is dust of reckoning. */
function decimalText(place: string, value: unknown): string | null {
  if (typeof value !== 'number') return null;
  const text = String(Number(value.toPrecision(15)));
  return text.includes('e') ? wrong(place, value, 'a number that can be written without an exponent') : text;
}

const textOf = (value: unknown): string | null => (typeof value === 'string' ? value : null);

function readFigure(place: string, field: string, value: Json): LiveFigure {
  const name = textOf(value['qualifier']) ?? '';
  const qualifier = Qualifier.type[name];
  if (!qualifier || !Object.hasOwn(Qualifier.type, name))
    wrong(`${place}.qualifier`, name, `one of ${Object.keys(Qualifier.type).join(', ')}`);
  const number = (column: string): string | null => decimalText(`${place}.${column}`, value[column]);
  return {
    field,
    period: textOf(value['period']) ?? '',
    qualifier,
    value: number('value'),
    lower: number('lower'),
    upper: number('upper'),
    numerator: number('numerator'),
    denominator: number('denominator'),
    stated: number('stated'),
    locator: textOf(value['locator']),
  };
}

/** Names of enum values as the hub stores them; a name that is none is left for the checks of the register. */
function storedWords(shape: PropertyShape, value: unknown): unknown {
  if (shape.kind !== 'choice' && shape.kind !== 'choices') return value;
  const word = (name: unknown): unknown =>
    typeof name === 'string' && Object.hasOwn(shape.of.type, name) ? shape.of.type[name] : name;
  return Array.isArray(value) ? value.map(word) : word(value);
}

const readRecord = (shape: RegisterShape, value: Json): LiveRecord => ({
  period: textOf(value['period']),
  locator: textOf(value['locator']),
  content: Object.fromEntries(
    Object.entries(shape.properties).map(([name, property]) => [name, storedWords(property, value[name] ?? null)]),
  ),
});

function readRecords(place: string, contract: DomainContract, shape: RegisterShape, value: unknown): LiveRecord[] {
  if (!Array.isArray(value)) wrong(place, value, 'a list');
  if (value.length > mostRecords) wrong(place, value, `a list of at most ${mostRecords}`);
  return value.map((each, index) =>
    readRecord(shape, holdObject(`${place}[${index}]`, contract, shape.typeName, each)),
  );
}

function entityOf({ data, errors }: SubgraphAnswer, provinceId: string): Json {
  if (errors && errors.length > 0)
    throw new WrongAnswer(`it answered an error: ${JSON.stringify(errors[0]?.message ?? '')}`.slice(0, 500));
  const entities = data?.['_entities'];
  if (!Array.isArray(entities) || entities.length !== 1) wrong('_entities', entities, 'a list of one');
  const [entity] = entities as unknown[];
  if (!isObject(entity)) wrong('_entities[0]', entity, `the Province ${provinceId}`);
  if (entity['__typename'] !== 'Province') wrong('_entities[0].__typename', entity['__typename'], 'Province');
  if (entity['id'] !== provinceId) wrong('_entities[0].id', entity['id'], provinceId);
  return entity;
}

/**
 * Reads what an endpoint answered, strictly by the contract: its own province alone, all that was asked for, the right
 * types, no null where none may be. Throws `WrongAnswer`, which says where. A profile that is null states nothing.
 */
export function readLiveProfile(
  answer: SubgraphAnswer,
  { contract, fields }: LiveQuestion,
  { publication, provinceId }: Pick<LiveProfile, 'publication' | 'provinceId'>,
): LiveProfile {
  const profile = entityOf(answer, provinceId)[contract.field];
  const head = { publication, provinceId, domain: contract.domain };
  if (profile === null) return { ...head, figures: [], registers: {} };
  if (!isObject(profile)) wrong(contract.field, profile, 'an object');
  const shapes = new Map(registersOf(contract.domain).map((shape) => [shape.field, shape]));
  const figures: LiveFigure[] = [];
  const registers: Record<string, readonly LiveRecord[]> = {};
  for (const field of fields) {
    const place = `${contract.field}.${field}`;
    const value = profile[field];
    if (value === undefined) wrong(place, value, 'what was asked for');
    const shape = shapes.get(field);
    if (shape) registers[field] = readRecords(place, contract, shape, value);
    else if (value !== null) figures.push(readFigure(place, field, holdObject(place, contract, 'Observation', value)));
  }
  return { ...head, figures, registers };
}
