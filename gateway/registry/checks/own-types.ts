import {
  isTypeDefinitionNode,
  isTypeExtensionNode,
  Kind,
  parse,
  specifiedScalarTypes,
  visit,
  type TypeDefinitionNode,
  type TypeExtensionNode,
} from 'graphql';
import { elementsOf } from '../parts/elements.ts';
import { federationNames } from '../parts/federation-names.ts';
import { namedType } from '../parts/named-type.ts';
import { sharedScalars } from '../parts/shared-scalars.ts';
import { fieldsOf, isExternal } from '../parts/split-published.ts';
import type { Check, CheckFault } from './check.ts';
import { error } from './fault.ts';

type TypeNode = TypeDefinitionNode | TypeExtensionNode;

const builtIn = new Set(specifiedScalarTypes.map(({ name }) => name));

const leadsElsewhere = (place: string, type: string): CheckFault =>
  error(
    place,
    {
      vi: `${place} dẫn tới ${type}, không phải kiểu riêng của đơn vị; kiểu của quốc gia do đồ thị quốc gia trả lời.`,
      en: `${place} leads to ${type}, which is no type of the unit's own; national types are the national graph's to answer.`,
    },
    {
      vi: `Dùng kiểu riêng, Province, kiểu vô hướng có sẵn hoặc ${[...sharedScalars].join(', ')}.`,
      en: `Use a type of your own, Province, a built-in scalar, or ${[...sharedScalars].join(', ')}.`,
    },
  );

const implementsSomething = (type: string): CheckFault =>
  error(
    'Province',
    {
      vi: `Province nhận interface ${type}, nhưng kiểu của quốc gia không nhận thêm interface.`,
      en: `Province implements ${type}: a national type takes no further interface.`,
    },
    { vi: 'Bỏ interface đó khỏi Province.', en: 'Take the interface off Province.' },
  );

const neverNull = (place: string): CheckFault =>
  error(
    place,
    {
      vi: `${place} không được null, nhưng nó là null ở mọi đơn vị khác và khi endpoint không trả lời.`,
      en: `${place} may not be null, but it is null of every other unit and whenever the endpoint does not answer.`,
    },
    { vi: 'Bỏ dấu ! ngoài cùng của kiểu.', en: 'Take the outermost ! off its type.' },
  );

const unreachable = (type: string): CheckFault =>
  error(
    type,
    { vi: `Không trường nào dẫn tới ${type}.`, en: `No field leads to ${type}.` },
    {
      vi: 'Dẫn tới nó từ một trường riêng của Province, hoặc bỏ nó.',
      en: 'Lead to it from a field of your own on Province, or take it out.',
    },
  );

function namesWithin(node: TypeNode): ReadonlySet<string> {
  const names = new Set<string>();
  visit(node, {
    NamedType({ name }) {
      names.add(name.value);
    },
  });
  return names;
}

/** Types that can be come to from Province; an interface also leads to what implements it. */
function reachableTypes(types: ReadonlyMap<string, readonly TypeNode[]>): ReadonlySet<string> {
  const next = new Map<string, Set<string>>();
  const lead = (from: string, to: string): unknown => next.set(from, (next.get(from) ?? new Set()).add(to));
  for (const [name, nodes] of types)
    for (const node of nodes) {
      for (const to of namesWithin(node)) lead(name, to);
      if ('interfaces' in node) for (const each of node.interfaces ?? []) lead(each.name.value, name);
    }
  const reached = new Set(['Province']);
  for (const name of reached) for (const to of next.get(name) ?? []) reached.add(to);
  return reached;
}

/** Whether what it adds rests on its own types alone, can be reached, and may be null where the owner does not answer. */
export const checkOwnTypes: Check = ({ document, parts }) => {
  if (parts.extension === null) return [];
  const extension = parse(parts.extension, { noLocation: true });
  const names = federationNames(document);
  const nodes = extension.definitions.filter(
    (node): node is TypeNode => isTypeDefinitionNode(node) || isTypeExtensionNode(node),
  );
  const types = Map.groupBy(nodes, ({ name }) => name.value);
  const isOwn = (type: string): boolean => types.has(type) || builtIn.has(type) || names.isType(type);
  const faults: CheckFault[] = [];
  for (const { coordinate, node } of elementsOf(extension)) {
    if ('type' in node && !isOwn(namedType(node.type))) faults.push(leadsElsewhere(coordinate, namedType(node.type)));
    if ('interfaces' in node)
      for (const { name } of node.interfaces ?? [])
        if (coordinate === 'Province') faults.push(implementsSomething(name.value));
        else if (!isOwn(name.value)) faults.push(leadsElsewhere(coordinate, name.value));
    if (node.kind === Kind.UNION_TYPE_DEFINITION || node.kind === Kind.UNION_TYPE_EXTENSION)
      for (const { name } of node.types ?? [])
        if (!isOwn(name.value)) faults.push(leadsElsewhere(coordinate, name.value));
  }
  for (const field of fieldsOf(extension, 'Province'))
    if (field.name.value !== 'id' && field.type.kind === Kind.NON_NULL_TYPE && !isExternal(field, names))
      faults.push(neverNull(`Province.${field.name.value}`));
  const reached = reachableTypes(types);
  return [...faults, ...[...types.keys()].filter((type) => !reached.has(type)).map(unreachable)];
};
