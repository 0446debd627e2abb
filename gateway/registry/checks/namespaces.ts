import { isTypeDefinitionNode, isTypeExtensionNode, Kind, parse } from 'graphql';
import { editDistance } from '../../../schema/areas/closeness.ts';
import { profileFields } from '../parts/contract-types.ts';
import { federationNames } from '../parts/federation-names.ts';
import { isWithin, namespaceOf, nameWithin, type Namespace } from '../parts/namespace.ts';
import { sharedScalars } from '../parts/shared-scalars.ts';
import { fieldsOf, isExternal } from '../parts/split-published.ts';
import type { Check, CheckFault, ReadCandidate, Surroundings } from './check.ts';
import { error } from './fault.ts';

interface Named {
  readonly place: string;
  readonly name: string;
  readonly prefix: string;
}

/** More letters than that are another word, not a slip. */
const mostSlips = 2;

function outside({ place, name, prefix }: Named, intended: string | null): CheckFault {
  const own = nameWithin(name, prefix);
  return error(
    place,
    {
      vi: `Tên ${name} không thuộc đơn vị này: tên riêng bắt đầu bằng ${prefix} rồi một chữ hoa.`,
      en: `The name ${name} is not this unit's: names of its own begin with ${prefix} and an upper-case letter.`,
    },
    intended
      ? {
          vi: `Nếu là trường của hợp đồng, ghi ${intended}; nếu là trường riêng, ghi ${own}.`,
          en: `Write ${intended} if the field of the contract is meant, ${own} if it is your own.`,
        }
      : { vi: `Đổi tên, ví dụ thành ${own}.`, en: `Rename it, to ${own} for instance.` },
  );
}

function ownNames({ document, parts }: ReadCandidate, { types, fields }: Namespace): Named[] {
  if (parts.extension === null) return [];
  const extension = parse(parts.extension, { noLocation: true });
  const names = federationNames(document);
  const named = new Map<string, Named>();
  const add = (place: string, name: string, prefix: string): unknown => named.set(place, { place, name, prefix });
  for (const node of extension.definitions) {
    if (node.kind === Kind.DIRECTIVE_DEFINITION) add(`@${node.name.value}`, node.name.value, fields);
    else if (isTypeDefinitionNode(node) || isTypeExtensionNode(node)) add(node.name.value, node.name.value, types);
  }
  named.delete('Province');
  for (const scalar of sharedScalars) named.delete(scalar);
  for (const field of fieldsOf(extension, 'Province'))
    if (field.name.value !== 'id' && !isExternal(field, names))
      add(`Province.${field.name.value}`, field.name.value, fields);
  return [...named.values()];
}

/** The field of the contract that a field of Province may be a slip of. */
function intendedField({ place, name }: Named, { contract }: Surroundings): string | null {
  if (!place.startsWith('Province.')) return null;
  const near = [...profileFields(contract).keys()].find(
    (field) => editDistance(field.toLowerCase(), name.toLowerCase().slice(0, 80)) <= mostSlips,
  );
  return near ?? null;
}

/** Whether types, fields of Province and directives that it adds are named as its own. Within own types names are free. */
export const checkNamespaces: Check = (candidate, surroundings) =>
  ownNames(candidate, namespaceOf(candidate.provinceId))
    .filter(({ name, prefix }) => !isWithin(name, prefix))
    .map((each) => outside(each, intendedField(each, surroundings)));
