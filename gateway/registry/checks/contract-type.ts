import { Kind, print, type FieldDefinitionNode, type TypeDefinitionNode, type TypeExtensionNode } from 'graphql';
import { nearestNames } from '../../../schema/operations/nearest-names.ts';
import type { CheckFault } from './check.ts';
import { error } from './fault.ts';

export type TypeNode = TypeDefinitionNode | TypeExtensionNode;
type ObjectFields = ReadonlyMap<string, FieldDefinitionNode>;

const asContract = (expected: string): { vi: string; en: string } => ({
  vi: `Ghi đúng như hợp đồng: ${expected}`,
  en: `Write it as the contract does: ${expected}`,
});

/** Whether a field is as the contract has it; one that the contract does not have is not judged. */
export function judgeField(
  type: string,
  field: FieldDefinitionNode,
  expected: FieldDefinitionNode | undefined,
): CheckFault[] {
  const name = field.name.value;
  const place = `${type}.${name}`;
  if (!expected) return [];
  const faults: CheckFault[] = [];
  const [found, right] = [print(field.type), print(expected.type)];
  if (found !== right)
    faults.push(
      error(
        place,
        {
          vi: `${place} có kiểu ${found}, hợp đồng là ${right}.`,
          en: `${place} is ${found}, the contract has ${right}.`,
        },
        asContract(`${name}: ${right}`),
      ),
    );
  if (field.arguments?.length)
    faults.push(
      error(
        place,
        {
          vi: `${place} có đối số ${field.arguments.map((each) => each.name.value).join(', ')}; tỉnh nói số liệu hiện có, không có đối số.`,
          en: `${place} has the arguments ${field.arguments.map((each) => each.name.value).join(', ')}; a province states what it knows now, without arguments.`,
        },
        asContract(`${name}: ${right}`),
      ),
    );
  return faults;
}

function unknownField(type: string, name: string, known: readonly string[]): CheckFault {
  const near = nearestNames(name, known).join(', ');
  return error(
    `${type}.${name}`,
    {
      vi: `${type} là kiểu của hợp đồng quốc gia, và hợp đồng không có trường ${name}.`,
      en: `${type} is a type of the national contract, which has no field ${name}.`,
    },
    {
      vi: `Gần nhất: ${near}. Điều hợp đồng không có thì đặt thành trường riêng của Province.`,
      en: `Nearest: ${near}. What the contract lacks is for a field of your own on Province.`,
    },
  );
}

/** Whoever serves a figure or a register is asked for all of it, so its types are whole. */
const lackingFields = (type: string, given: ReadonlySet<string>, expected: ObjectFields): CheckFault[] =>
  [...expected.values()]
    .filter(({ name }) => !given.has(name.value))
    .map((field) =>
      error(
        type,
        {
          vi: `${type} thiếu trường ${field.name.value}; hệ thống luôn hỏi đủ các trường của nó.`,
          en: `${type} lacks the field ${field.name.value}; the hub always asks for all of its fields.`,
        },
        asContract(`${field.name.value}: ${print(field.type)}`),
      ),
    );

function judgeValues(type: string, nodes: readonly TypeNode[], expected: TypeDefinitionNode): CheckFault[] {
  const known =
    expected.kind === Kind.ENUM_TYPE_DEFINITION ? (expected.values ?? []).map(({ name }) => name.value) : [];
  const values = nodes.flatMap((node) => ('values' in node ? (node.values ?? []) : []));
  return values
    .map(({ name }) => name.value)
    .filter((value) => !known.includes(value))
    .map((value) =>
      error(
        `${type}.${value}`,
        {
          vi: `${type} của hợp đồng không có giá trị ${value}.`,
          en: `${type} of the contract has no value ${value}.`,
        },
        {
          vi: `Dùng: ${nearestNames(value, known).join(', ')}.`,
          en: `Use one of: ${nearestNames(value, known).join(', ')}.`,
        },
      ),
    );
}

const kindOf = ({ kind }: TypeNode): string => kind.replace(/Type(Definition|Extension)$/, '');

export const fieldsIn = (nodes: readonly TypeNode[]): readonly FieldDefinitionNode[] =>
  nodes.flatMap((node) =>
    node.kind === Kind.OBJECT_TYPE_DEFINITION || node.kind === Kind.OBJECT_TYPE_EXTENSION ? (node.fields ?? []) : [],
  );

/** A type as the contract has it. */
export interface ContractType {
  readonly node: TypeDefinitionNode;
  readonly fields: ObjectFields;
  readonly isProfile: boolean;
}

/** Whether a type of the contract is what an SDL makes of it in all its parts. */
export function judgeType(type: string, nodes: readonly TypeNode[], expected: ContractType): CheckFault[] {
  const strange = nodes.find((node) => kindOf(node) !== kindOf(expected.node));
  if (strange)
    return [
      error(
        type,
        {
          vi: `${type} của hợp đồng là ${kindOf(expected.node)}, ở đây là ${kindOf(strange)}.`,
          en: `${type} of the contract is ${kindOf(expected.node)}, here it is ${kindOf(strange)}.`,
        },
        {
          vi: 'Ghi đúng như hợp đồng, hoặc đặt tên khác trong không gian tên của đơn vị.',
          en: "Write it as the contract does, or give it another name within the unit's namespace.",
        },
      ),
    ];
  const fields = fieldsIn(nodes);
  const given = new Set(fields.map(({ name }) => name.value));
  return [
    ...fields.flatMap((field) => judgeField(type, field, expected.fields.get(field.name.value))),
    ...[...given]
      .filter((name) => expected.fields.size > 0 && !expected.fields.has(name))
      .map((name) => unknownField(type, name, [...expected.fields.keys()])),
    ...(expected.isProfile ? [] : lackingFields(type, given, expected.fields)),
    ...judgeValues(type, nodes, expected.node),
  ];
}
