import { Kind, parse, type DocumentNode } from 'graphql';
import { BoundedCache } from '../../engine/planning/bounded-cache.ts';
import type { DomainContract } from '../../../schema/contract/read-contract.ts';

/** What a gateway asks of an endpoint: texts of its own making, never a client's. */
export interface LiveQuestion {
  readonly contract: DomainContract;
  /** Fields of the profile, sorted. */
  readonly fields: readonly string[];
  readonly operation: string;
  readonly document: DocumentNode;
}

/** Name of the operation by which a province knows the hub's questions. */
const operationName = 'LienTinh';

function selectionOf({ types }: DomainContract, type: string): string {
  const fields = [...(types.get(type)?.keys() ?? [])];
  return fields.length > 0 ? `{ ${fields.join(' ')} }` : '';
}

/** Clients choose which fields are asked for together, so the oldest combinations are forgotten. */
const questions = new BoundedCache<string, LiveQuestion>(1000);

/** The type that a field leads to, through lists and non-nulls. */
function typeOf({ types, profile }: DomainContract, field: string): string {
  let type = types.get(profile)?.get(field)?.type;
  while (type && type.kind !== Kind.NAMED_TYPE) type = type.type;
  return type?.name.value ?? '';
}

function makeQuestion(contract: DomainContract, fields: readonly string[]): LiveQuestion {
  const asked = fields.map((field) => `${field} ${selectionOf(contract, typeOf(contract, field))}`).join(' ');
  const operation = `query ${operationName}($representations: [_Any!]!) { _entities(representations: $representations) { __typename ... on Province { id ${contract.field} { ${asked} } } } }`;
  return { contract, fields, operation, document: parse(operation, { noLocation: true }) };
}

/** The question for these fields of a domain's profile, made once. */
export function liveQuestion(contract: DomainContract, wanted: Iterable<string>): LiveQuestion {
  const fields = [...wanted].toSorted();
  return questions.getOrMake(`${contract.domain} ${fields.join(' ')}`, () => makeQuestion(contract, fields));
}
