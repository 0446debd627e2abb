import { buildClientSchema, getIntrospectionQuery, Kind, parse, validate, type IntrospectionQuery } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readActs } from '../../schema/acts/read-acts.ts';
import { answered } from '../e2e/answered.ts';
import { startTestHub, type Answer, type TestHub } from '../support/test-hub.ts';

const acts = await readActs();

const pascalCase = (name: string): string =>
  name.replaceAll(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase());

const row = { indicator: 'infrastructure.fibre-household-share', period: '2016', figure: '80' };

describe('the acts', () => {
  let hub: TestHub;
  beforeAll(async () => {
    hub = await startTestHub();
  });
  afterAll(async () => await hub.stop());

  test('are valid against what the gateway offers, and every mutation has one', async () => {
    const schema = buildClientSchema(await answered<IntrospectionQuery>(hub, getIntrospectionQuery()));
    for (const { name, text } of acts)
      expect({ name, errors: validate(schema, parse(text)) }).toEqual({ name, errors: [] });
    const fields = Object.keys(schema.getMutationType()?.getFields() ?? {});
    expect(acts.map(({ operationName }) => operationName).toSorted()).toEqual(fields.map(pascalCase).toSorted());
  });

  test.each(acts)('$name is named as its file and its field, and asked in both languages', (act) => {
    const [operation, ...others] = parse(act.text).definitions.filter(({ kind }) => kind === Kind.OPERATION_DEFINITION);
    expect([operation, others]).toMatchObject([{ operation: 'mutation', name: { value: pascalCase(act.name) } }, []]);
    expect(act.question).toEqual([
      expect.stringMatching(/[ăđơưạảấậắếệộớợủứửựỳ].*\?$/i),
      expect.stringMatching(/^[\x20-\x7E]+\?$/),
    ]);
  });

  test('are no views', async () => {
    const { views } = (await (await fetch(`${hub.url}/views`)).json()) as { views: { name: string }[] };
    expect(views.filter(({ name }) => acts.some((act) => act.name === name))).toEqual([]);
    expect((await fetch(`${hub.url}/views/submit-feed?province=kon-tum`)).status).toBe(404);
  });
});

describe('where only trusted documents are answered', () => {
  let hub: TestHub;
  let authorization: string;
  beforeAll(async () => {
    hub = await startTestHub({ TRUSTED_DOCUMENTS: 'only' });
    authorization = `Bearer ${await hub.tokenFor('officer', 'kon-tum')}`;
  });
  afterAll(async () => await hub.stop());

  const post = async (body: object, headers: Record<string, string>): Promise<Answer> => {
    const response = await fetch(`${hub.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    });
    return (await response.json()) as Answer;
  };
  const variables = { province: 'kon-tum', rows: [row] };

  test('an officer acts by the name of an act', async () => {
    expect(await post({ documentId: 'submit-feed', variables }, { authorization })).toMatchObject({
      data: { submitFeed: { outcome: 'ACCEPTED', rows: { added: 1 }, feed: { kind: 'CALL' } } },
    });
  });

  test('a mutation in other words is refused, and so is an act by who may not', async () => {
    const { text } = acts.find(({ name }) => name === 'submit-feed') ?? { text: '' };
    expect(await post({ query: text.replace('digest', ''), variables }, { authorization })).toMatchObject({
      errors: [{ extensions: { code: 'UNTRUSTED_DOCUMENT' } }],
    });
    expect(await post({ documentId: 'submit-feed', variables }, {})).toMatchObject({
      data: { submitFeed: null },
      errors: [{ extensions: { code: 'UNAUTHENTICATED' } }],
    });
  });

  test('an act by GET is refused, and nothing is written', async () => {
    const search = new URLSearchParams({
      documentId: 'submit-feed',
      variables: JSON.stringify({ ...variables, rows: [{ ...row, period: '2015' }] }),
    });
    const response = await fetch(`${hub.url}/graphql?${search.toString()}`, {
      headers: { authorization, 'apollo-require-preflight': 'true' },
    });
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'POST']);
    const asked = { period: '2015', infrastructure: ['FIBRE_HOUSEHOLD_SHARE'], publicServices: [] };
    expect(await post({ documentId: 'stated-figures', variables: asked }, {})).toMatchObject({
      data: { infrastructure: { series: [] }, publicServices: { series: [] } },
    });
  });
});
