import {
  buildClientSchema,
  getIntrospectionQuery,
  isObjectType,
  type GraphQLSchema,
  type IntrospectionQuery,
} from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answered } from '../../e2e/answered.ts';
import { publishingToken } from '../../support/publishing-token.ts';
import { startTestHub, type TestHub } from '../../support/test-hub.ts';
import { askEveryField, type AskedFields } from './ask-every-field.ts';
import type { AskedOf } from './field-paths.ts';
import { restrictedRows } from './restricted-rows.ts';

const province = 'kon-tum';

type Who =
  | 'the public'
  | 'an analyst'
  | 'its officer'
  | 'an officer of what it went up in'
  | 'an officer of another'
  | 'a publishing token of it'
  | 'a publishing token of what it went up in'
  | 'an editor'
  | 'an operator';

type Claims = Parameters<TestHub['tokenFor']> | readonly ['publisher', string] | null;

/** Who asks for what is of Kon Tum; a token's role and province. */
const roles: readonly (readonly [Who, Claims])[] = [
  ['the public', null],
  ['an analyst', ['analyst']],
  ['its officer', ['officer', province]],
  ['an officer of what it went up in', ['officer', 'quang-ngai-2025']],
  ['an officer of another', ['officer', 'lang-son']],
  ['a publishing token of it', ['publisher', province]],
  ['a publishing token of what it went up in', ['publisher', 'quang-ngai-2025']],
  ['an editor', ['editor']],
  ['an operator', ['operator']],
];

async function tokenOf(hub: TestHub, claims: Claims): Promise<string | undefined> {
  if (!claims) return undefined;
  const [role, provinceId] = claims;
  return role === 'publisher' ? (await publishingToken(hub, provinceId)).secret : await hub.tokenFor(role, provinceId);
}

async function askAsAll(hub: TestHub, schema: GraphQLSchema, of: AskedOf): Promise<ReadonlyMap<Who, AskedFields>> {
  const byRole = new Map<Who, AskedFields>();
  for (const [who, claims] of roles) {
    byRole.set(who, await askEveryField(hub, schema, { of, token: await tokenOf(hub, claims) }));
  }
  return byRole;
}

/** One line a field that somebody is refused: who sees it of Kon Tum. */
function tableOf(byRole: ReadonlyMap<Who, AskedFields>): string {
  const refused = new Set([...byRole.values()].flatMap((each) => [...each.refused]));
  const lines = [...refused].toSorted().map((coordinate) => {
    const seenBy = [...byRole].filter(([, each]) => !each.refused.has(coordinate)).map(([who]) => who);
    return `${coordinate}\n    ${seenBy.join(', ') || 'nobody'}\n`;
  });
  return `What of Kon Tum not everybody may ask for, and who may. All other fields are for everybody.\n\n${lines.join('')}`;
}

// The stock gateway knows no rights: what it refuses, the subgraphs refuse.
describe.each([
  ['own', 'in-process'],
  ['own', 'http'],
  ['apollo', 'http'],
])('the rights to the graph by engine %s, subgraphs %s', (engine, subgraphs) => {
  let hub: TestHub;
  let schema: GraphQLSchema;
  let byRole: ReadonlyMap<Who, AskedFields>;
  beforeAll(async () => {
    hub = await startTestHub({ ENGINE: engine, SUBGRAPHS: subgraphs });
    const rows = await restrictedRows(hub, province);
    schema = buildClientSchema(await answered<IntrospectionQuery>(hub, getIntrospectionQuery()));
    byRole = await askAsAll(hub, schema, { provinceId: province, rows });
    // Some thousand questions, each planned for the first time.
  }, 300_000);
  afterAll(async () => await hub.stop());

  it('are what the committed table says', async () => {
    await expect(tableOf(byRole)).toMatchFileSnapshot('./rights-table.txt');
  });

  it('are known of every field', () => {
    const isOfGraph = (name: string): boolean => !name.startsWith('__');
    const all = Object.values(schema.getTypeMap())
      .filter(isObjectType)
      .filter((type) => isOfGraph(type.name))
      .flatMap((type) => Object.keys(type.getFields()).map((field) => `${type.name}.${field}`));
    for (const { asked } of byRole.values()) expect([...asked].toSorted()).toEqual(all.toSorted());
  });

  const isWrite = (coordinate: string): boolean => coordinate.startsWith('Mutation.');
  const restricted = (): string[] => [...new Set([...byRole.values()].flatMap((each) => [...each.refused]))];

  it('were seen on a row of each type that has any: shown to who may, null to who may not, and the row is there', () => {
    const fields = restricted().filter((each) => !isWrite(each));
    // A file without sheets names none.
    const shown = fields.filter((each) => each !== 'QuarantinedRow.sheet').toSorted();
    expect([...(byRole.get('an operator')?.shown ?? [])].filter((each) => fields.includes(each)).toSorted()).toEqual(
      shown,
    );
    for (const { refused, reached, shown: seen } of byRole.values()) {
      expect(fields.filter((each) => !reached.has(each))).toEqual([]);
      expect([...refused].filter((each) => seen.has(each))).toEqual([]);
    }
  });

  it('to write were used: whoever may is answered, and only the first may open a dispute', () => {
    const writes = restricted().filter(isWrite);
    for (const { refused, shown } of byRole.values()) {
      const unanswered = writes.filter((each) => !refused.has(each) && !shown.has(each));
      expect(unanswered.filter((each) => each !== 'Mutation.openDispute')).toEqual([]);
    }
    expect([...byRole.values()].filter(({ shown }) => shown.has('Mutation.openDispute'))).toHaveLength(1);
  });
});
