import { isTypeDefinitionNode, isTypeExtensionNode, type FieldDefinitionNode } from 'graphql';
import { contractTypes, profileFields } from '../parts/contract-types.ts';
import { federationNames } from '../parts/federation-names.ts';
import { isExternal } from '../parts/split-published.ts';
import type { Check } from './check.ts';
import { fieldsIn, judgeField, judgeType, type TypeNode } from './contract-type.ts';

/**
 * Whether what it serves is as the contract says: any fields of the profile, and the types of figures and records whole,
 * with the same types and nullability, no arguments, nothing added.
 * Fields of Province that the contract does not have are left to the namespaces.
 */
export const checkContract: Check = ({ document }, { contract }) => {
  const names = federationNames(document);
  const nodes = document.definitions.filter(
    (node): node is TypeNode => isTypeDefinitionNode(node) || isTypeExtensionNode(node),
  );
  const types = Map.groupBy(nodes, ({ name }) => name.value);
  const profiles = new Set([...contract.values()].map(({ profile }) => profile));
  const objects = new Map([...contract.values()].flatMap((each) => [...each.types]));
  const faults = [...contractTypes(contract)].flatMap(([type, node]) => {
    const parts = types.get(type);
    if (!parts) return [];
    return judgeType(type, parts, { node, fields: objects.get(type) ?? new Map(), isProfile: profiles.has(type) });
  });
  const domains = profileFields(contract);
  const expectedOf = (name: string): FieldDefinitionNode | undefined => {
    const domain = name === 'id' ? [...contract.keys()][0] : domains.get(name);
    return domain && contract.get(domain)?.types.get('Province')?.get(name);
  };
  const ofProvince = fieldsIn(types.get('Province') ?? [])
    .filter((field) => !isExternal(field, names))
    .flatMap((field) => judgeField('Province', field, expectedOf(field.name.value)));
  return [...ofProvince, ...faults];
};
