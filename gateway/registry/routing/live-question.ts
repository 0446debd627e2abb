import { Kind, parse, type DocumentNode } from 'graphql';
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

const questions = new Map<string, LiveQuestion>();

/** The type that a field leads to, through lists and non-nulls. */
function typeOf({ types, profile }: DomainContract, field: string): string {
  let type = types.get(profile)?.get(field)?.type;
  while (type && type.kind !== Kind.NAMED_TYPE) type = type.type;
  return type?.name.value ?? '';
}

/** The question for these fields of a domain's profile, made once. */
export function liveQuestion(contract: DomainContract, wanted: Iterable<string>): LiveQuestion {
  const fields = [...wanted].toSorted();
  const key = `${contract.domain} ${fields.join(' ')}`;
  const made = questions.get(key);
  if (made) return made;
  const asked = fields.map((field) => `${field} ${selectionOf(contract, typeOf(contract, field))}`).join(' ');
  const operation = `query ${operationName}($representations: [_Any!]!) { _entities(representations: $representations) { __typename ... on Province { id ${contract.field} { ${asked} } } } }`;
  const question = { contract, fields, operation, document: parse(operation, { noLocation: true }) };
  questions.set(key, question);
  return question;
}
