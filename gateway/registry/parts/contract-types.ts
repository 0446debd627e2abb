import { isTypeDefinitionNode, parse, type TypeDefinitionNode } from 'graphql';
import type { ProvinceContract } from '../../../schema/contract/read-contract.ts';
import type { DomainWord } from '../../../schema/types/domain.ts';

/** All types of the contract but Province by name; those of several domains are the same in each. */
export function contractTypes(contract: ProvinceContract): ReadonlyMap<string, TypeDefinitionNode> {
  const types = new Map<string, TypeDefinitionNode>();
  for (const { sdl } of contract.values())
    for (const node of parse(sdl, { noLocation: true }).definitions)
      if (isTypeDefinitionNode(node) && node.name.value !== 'Province') types.set(node.name.value, node);
  return types;
}

/** The domain of each profile field of Province: `security`. */
export const profileFields = (contract: ProvinceContract): ReadonlyMap<string, DomainWord> =>
  new Map([...contract.values()].map(({ field, domain }) => [field, domain]));
