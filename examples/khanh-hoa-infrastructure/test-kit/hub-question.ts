import type { Contract } from '../src/contract/read-contract.ts';
import { namedType } from '../src/contract/named-type.ts';

const fieldsOf = ({ types }: Contract, type: string): string => {
  const fields = [...(types.get(type)?.keys() ?? [])];
  return fields.length > 0 ? `{ ${fields.join(' ')} }` : '';
};

/** What the hub asks for these fields of the profile: of each figure and record all that the contract has. */
export function hubQuestion(contract: Contract, fields: readonly string[]): string {
  const profile = contract.types.get(contract.profile);
  const asked = fields.map((name) => {
    const field = profile?.get(name);
    return `${name} ${field ? fieldsOf(contract, namedType(field.type)) : ''}`;
  });
  const selection = asked.length > 0 ? `${contract.field} { ${asked.join(' ')} }` : '';
  return `query LienTinh($representations: [_Any!]!) { _entities(representations: $representations) { __typename ... on Province { id ${selection} } } }`;
}

/** The variables beside it: the hub asks for one province at a time. */
export const ofProvince = (id: string): object => ({ representations: [{ __typename: 'Province', id }] });
