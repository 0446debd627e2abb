import { Kind, parse, print, type FieldDefinitionNode, type ObjectTypeDefinitionNode } from 'graphql';
import type { Contract } from '../src/contract/read-contract.ts';
import { askEndpoint } from './ask-endpoint.ts';
import { error, type KitCheck, type KitFault } from './kit-check.ts';

type Fields = ReadonlyMap<string, FieldDefinitionNode>;

function typesIn(sdl: string): ReadonlyMap<string, ObjectTypeDefinitionNode> {
  return new Map(
    parse(sdl).definitions.flatMap((node) =>
      node.kind === Kind.OBJECT_TYPE_DEFINITION ? [[node.name.value, node] as const] : [],
    ),
  );
}

const fieldsOf = (node: ObjectTypeDefinitionNode | undefined): Fields =>
  new Map((node?.fields ?? []).map((field) => [field.name.value, field]));

/** Names of the contract begin with none of these; `khanh-hoa-2025` is `khanhHoa2025`. */
const ownPrefix = (provinceId: string): string =>
  provinceId.replaceAll(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());

function judgeType(place: string, found: FieldDefinitionNode, expected: FieldDefinitionNode): KitFault[] {
  const [is, should] = [print(found.type), print(expected.type)];
  const faults: KitFault[] = [];
  if (is !== should)
    faults.push(error(place, `Kiểu ${is}, hợp đồng là ${should}.`, `It is ${is}, the contract has ${should}.`));
  if (found.arguments?.length)
    faults.push(
      error(place, 'Không được có đối số.', 'It may not have arguments: a province states what it knows now.'),
    );
  return faults;
}

function judgeFields(type: string, found: Fields, { types, profile }: Contract): KitFault[] {
  const expected: Fields = types.get(type) ?? new Map();
  const known = [...expected.keys()].join(', ');
  const ofFound = [...found].flatMap(([name, field]) => {
    const should = expected.get(name);
    const place = `${type}.${name}`;
    return should
      ? judgeType(place, field, should)
      : [
          error(
            place,
            `Hợp đồng không có trường này. Có: ${known}.`,
            `The contract has no such field. It has: ${known}.`,
          ),
        ];
  });
  // The hub asks for all of a figure and of a record; of the profile, for what is served.
  const missing = type === profile ? [] : [...expected.keys()].filter((name) => !found.has(name));
  return [
    ...ofFound,
    ...missing.map((name) =>
      error(`${type}.${name}`, 'Thiếu trường này của hợp đồng.', 'This field of the contract is missing.'),
    ),
  ];
}

function judgeProvince(node: ObjectTypeDefinitionNode | undefined, contract: Contract, provinceId: string): KitFault[] {
  const keys = (node?.directives ?? []).filter(({ name }) => name.value === 'key');
  const faults: KitFault[] = keys.some((key) => print(key).includes('"id"'))
    ? []
    : [error('Province', 'Thiếu @key(fields: "id").', 'It lacks @key(fields: "id").')];
  const own = ownPrefix(provinceId);
  for (const [name, field] of fieldsOf(node)) {
    const place = `Province.${name}`;
    const expected = contract.types.get('Province')?.get(name);
    if (expected) faults.push(...judgeType(place, field, expected));
    else if (!new RegExp(`^${own}[A-Z]`).test(name))
      faults.push(error(place, `Trường riêng phải tên là ${own}…`, `A field of your own must be named ${own}…`));
    else if (field.type.kind === Kind.NON_NULL_TYPE)
      faults.push(
        error(place, 'Trường riêng phải cho phép null.', 'A field of your own must be nullable: it is null elsewhere.'),
      );
  }
  return faults;
}

/** Whether the endpoint states its SDL, and what of the contract is in it is as the contract says. */
export const checkSchema: KitCheck = async ({ endpoint, contract, provinceId }) => {
  const { data, errors } = await askEndpoint(endpoint, '{ _service { sdl } }');
  const { sdl } = Object(data['_service']) as { readonly sdl?: unknown };
  if (errors.length > 0 || typeof sdl !== 'string')
    return { faults: [error('Query._service', errors.join('; ') || 'sdl?', errors.join('; ') || 'It gives no sdl.')] };
  const types = typesIn(sdl);
  const profile = fieldsOf(types.get(contract.profile));
  const isLinked = /@link\s*\(\s*url:\s*"https:\/\/specs\.apollo\.dev\/federation\/v2/.test(sdl);
  const faults = [
    ...(isLinked ? [] : [error('schema', 'Thiếu @link tới Federation 2.', 'There is no @link to Federation 2.')]),
    ...judgeProvince(types.get('Province'), contract, provinceId),
    ...[...types]
      .filter(([name]) => name !== 'Province' && contract.types.has(name))
      .flatMap(([name, node]) => judgeFields(name, fieldsOf(node), contract)),
  ];
  return { faults, serves: [...profile.keys()].filter((name) => contract.types.get(contract.profile)?.has(name)) };
};
