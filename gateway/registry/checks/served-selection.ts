import { Domain } from '../../../schema/types/domain.ts';
import type { ProvinceContract } from '../../../schema/contract/read-contract.ts';
import { namedType } from '../parts/named-type.ts';
import { fieldsOf } from '../parts/split-published.ts';
import type { ReadCandidate } from './check.ts';

/** Selects all that a candidate serves of the contract, as a selection on Province. */
export function servedSelection({ document, parts }: ReadCandidate, contract: ProvinceContract): string {
  const given = (type: string): string => {
    const fields = fieldsOf(document, type).map(({ name }) => name.value);
    return fields.length > 0 ? `{ ${fields.join(' ')} }` : '';
  };
  return Domain.words
    .flatMap((domain) => {
      const { field, profile } = contract.get(domain) ?? {};
      const served = new Set(parts.serves[domain]);
      if (!field || !profile || served.size === 0) return [];
      const figures = fieldsOf(document, profile)
        .filter(({ name }) => served.has(name.value))
        .map(({ name, type }) => `${name.value} ${given(namedType(type))}`);
      return [`${field} { ${figures.join(' ')} }`];
    })
    .join(' ');
}
