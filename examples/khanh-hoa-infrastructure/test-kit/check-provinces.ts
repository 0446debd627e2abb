import { valueFaults } from '../src/contract/value-faults.ts';
import { askEndpoint, type Answer } from './ask-endpoint.ts';
import { hubQuestion, ofProvince } from './hub-question.ts';
import { error, warning, type Asked, type KitCheck, type KitFault } from './kit-check.ts';

/** One that is there, and one that never was. */
const others = ['ha-noi', 'hue', 'khong-co-tinh-nay'];

const asObject = (value: unknown): Readonly<Record<string, unknown>> | null =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : null;

const entitiesIn = ({ data }: Answer): readonly unknown[] | null => {
  const entities = data['_entities'];
  return Array.isArray(entities) && entities.length === 1 ? entities : null;
};

function judgeEntity(entity: Readonly<Record<string, unknown>>, { contract, provinceId, serves }: Asked): KitFault[] {
  const faults: KitFault[] = [];
  for (const [name, expected] of [
    ['__typename', 'Province'],
    ['id', provinceId],
  ] as const)
    if (entity[name] !== expected) {
      const found = JSON.stringify(entity[name]) ?? 'undefined';
      faults.push(
        error(`_entities[0].${name}`, `Có ${found}, cần "${expected}".`, `Found ${found}, expected "${expected}".`),
      );
    }
  const profile = entity[contract.field];
  // Of a profile that is null nothing is stated, and the ledger goes on answering.
  if (serves.length === 0 || profile === null) return faults;
  const fields = asObject(profile);
  if (!fields)
    return [...faults, error(contract.field, 'Cần một đối tượng.', 'Expected an object with the fields asked for.')];
  const types = contract.types.get(contract.profile);
  for (const name of serves) {
    const type = types?.get(name)?.type;
    if (!type) continue;
    const found = valueFaults(`${contract.field}.${name}`, type, fields[name], contract);
    faults.push(...found.map((fault) => ({ ...fault, severity: 'error' as const })));
  }
  return faults;
}

const unstated = ({ contract }: Asked): KitFault[] => [
  warning(
    contract.profile,
    'Chưa phục vụ trường nào của hợp đồng: thêm số liệu vào data/figures.csv.',
    'It serves no field of the contract yet: add figures to data/figures.csv.',
  ),
];

/** Whether it answers for its own province all that was asked for, in the contract's types. */
export const checkOwnProvince: KitCheck = async (asked) => {
  const { endpoint, contract, provinceId, serves } = asked;
  const answer = await askEndpoint(endpoint, hubQuestion(contract, serves), ofProvince(provinceId));
  if (answer.errors.length > 0) {
    const told = answer.errors.join('; ');
    return {
      faults: [error('errors', `Có lỗi nên hub không dùng: ${told}`, `The hub uses no answer with errors: ${told}`)],
    };
  }
  const entities = entitiesIn(answer);
  const entity = asObject(entities?.[0]);
  if (!entity)
    return {
      faults: [
        error(
          '_entities',
          `Cần danh sách gồm Province ${provinceId}.`,
          `Expected a list of the Province ${provinceId}.`,
        ),
      ],
    };
  return { faults: [...judgeEntity(entity, asked), ...(serves.length === 0 ? unstated(asked) : [])] };
};

/** Whether it says null of every other province. */
export const checkOtherProvinces: KitCheck = async ({ endpoint, contract, provinceId, serves }) => {
  const faults: KitFault[] = [];
  for (const other of others.filter((id) => id !== provinceId)) {
    const answer = await askEndpoint(endpoint, hubQuestion(contract, serves), ofProvince(other));
    const entities = entitiesIn(answer);
    if (entities?.[0] === null && answer.errors.length === 0) continue;
    const found = answer.errors.join('; ') || (JSON.stringify(entities) ?? '').slice(0, 120);
    faults.push(
      error(
        '_entities',
        `Được hỏi "${other}", trả lời ${found}; chỉ "${provinceId}" là của subgraph này, còn lại là [null].`,
        `Asked for "${other}" it answers ${found}; only "${provinceId}" is its own, of others it says [null].`,
      ),
    );
  }
  return { faults };
};
