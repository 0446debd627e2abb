import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { ask, post } from '../support/post.ts';
import { startTestHub, type TestHub } from '../support/test-hub.ts';

/** Far above what a refusal takes, far below what a slow check would. */
const fastMs = 2000;

const ranking = (period: string): string =>
  `{ economy { ranking(by: DIGITAL_ECONOMY_GRDP_SHARE, period: ${period}) { coverage { text } } } }`;

const repeat = (count: number, text: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => text(index)).join(' ');

const refused = (status: number, code: string, message: RegExp): object => ({
  status,
  errors: [{ message: expect.stringMatching(message), extensions: { code } }],
  requestId: expect.stringMatching(/^[\w-]{8,64}$/),
  milliseconds: expect.toSatisfy((milliseconds: number) => milliseconds < fastMs),
});

let hub: TestHub;
beforeAll(async () => {
  hub = await startTestHub();
});
afterAll(async () => await hub.stop());

describe('bad input', () => {
  afterEach(async () => {
    const { data } = await hub.ask('{ province(id: "kon-tum") { nameEn } }');
    if (!data?.['province']) throw new Error('the hub no longer answers');
  });

  it('GraphQL that cannot be read is refused with its place', async () => {
    const response = await ask(hub.url, '{ province(id: }');
    expect(response).toMatchObject(refused(400, 'GRAPHQL_PARSE_FAILED', /Syntax Error: Unexpected "}"/));
  });

  it('an unknown field is refused with the nearest known one', async () => {
    const response = await ask(hub.url, '{ province(id: "kon-tum") { nameVn } }');
    expect(response).toMatchObject(refused(400, 'GRAPHQL_VALIDATION_FAILED', /Cannot query field "nameVn".*"nameEn"/));
  });

  it('an unknown province is null where one is looked up', async () => {
    const response = await ask(hub.url, '{ province(id: "atlantis") { nameEn } }');
    expect(response).toMatchObject({ status: 200, data: { province: null } });
    expect(response.errors).toBeUndefined();
  });

  it('an unknown province is refused where figures are asked of it', async () => {
    const response = await ask(
      hub.url,
      '{ economy { series(of: [DIGITAL_ECONOMY_GRDP_SHARE], provinces: ["atlantis"]) { value } } }',
    );
    expect(response).toMatchObject(refused(200, 'UNKNOWN_PROVINCE', /"atlantis".*searchProvinces/));
    expect(response.errors?.[0]).toMatchObject({ path: ['economy', 'series'], extensions: { province: 'atlantis' } });
  });

  it('a day that does not exist is refused', async () => {
    const response = await ask(hub.url, '{ provinces(on: "2025-02-30") { id } }');
    expect(response).toMatchObject(refused(400, 'BAD_DATE', /"2025-02-30"/));
  });

  it('the thirteenth month is refused as a literal', async () => {
    expect(await ask(hub.url, ranking('"2024-13"'))).toMatchObject(refused(400, 'BAD_PERIOD', /"2024-13".*Write 2024/));
  });

  it('the thirteenth month is refused as a variable', async () => {
    const response = await ask(hub.url, `query ($p: Period!) ${ranking('$p')}`, { p: '2024-13' });
    expect(response).toMatchObject(refused(400, 'BAD_PERIOD', /\$p.*"2024-13".*Write 2024/));
  });

  it('a variable of another type is refused by name', async () => {
    const response = await ask(hub.url, 'query ($id: ID!) { province(id: $id) { id } }', { id: { a: 1 } });
    expect(response).toMatchObject(refused(400, 'BAD_USER_INPUT', /"\$id" got invalid value/));
  });

  it('a cursor of another list is refused', async () => {
    const response = await ask(hub.url, '{ findings(after: "nowhere") { totalCount } }');
    expect(response).toMatchObject(refused(200, 'BAD_CURSOR', /"nowhere"/));
  });

  it('a query of 2 MB is refused', async () => {
    const response = await ask(hub.url, `{ __typename ${' '.repeat(2 * 1024 * 1024)} }`);
    expect(response).toMatchObject(refused(413, 'QUERY_TOO_LARGE', /the limit is 1048576 bytes/));
  });

  it('too many tokens are refused', async () => {
    const response = await ask(hub.url, `{ ${'__typename '.repeat(50_000)} }`);
    expect(response).toMatchObject(refused(400, 'QUERY_TOO_LARGE', /the limit is 10000 tokens/));
  });

  it('1,000 aliases are refused', async () => {
    const response = await ask(hub.url, `{ ${repeat(1000, (index) => `a${index}: provinces { id }`)} }`);
    expect(response).toMatchObject(refused(400, 'QUERY_TOO_LARGE', /Found 1000 aliases; the limit is 300/));
  });

  it('aliases that fragments multiply are refused', async () => {
    const fragments = repeat(
      40,
      (index) => `fragment F${index} on Query { a: __typename ...F${index + 1} ...F${index + 1} }`,
    );
    const response = await ask(hub.url, `{ ...F0 } ${fragments} fragment F40 on Query { __typename }`);
    expect(response).toMatchObject(refused(400, 'QUERY_TOO_LARGE', /aliases/));
  });

  it('deep nesting is refused', async () => {
    const response = await ask(hub.url, `{ provinces ${'{ successors '.repeat(30)} { id } ${'}'.repeat(30)} }`);
    expect(response).toMatchObject(refused(400, 'QUERY_TOO_LARGE', /32 deep; the limit is 20/));
  });

  it('a list of 20,000 ids is refused', async () => {
    const ids = Array.from({ length: 20_000 }, () => 'kon-tum');
    const response = await ask(hub.url, 'query ($ids: [ID!]) { provinces(ids: $ids) { id } }', { ids });
    expect(response).toMatchObject(refused(400, 'QUERY_TOO_LARGE', /20000 items in the variables/));
  });

  it('a wrong content type is refused with the right one', async () => {
    const response = await post(hub.url, '{ __typename }', 'text/plain');
    expect(response).toMatchObject(refused(415, 'BAD_REQUEST', /content-type: application\/json/));
  });

  it('a body that is not JSON is refused', async () => {
    expect(await post(hub.url, '{"query": "{ __type')).toMatchObject(refused(400, 'BAD_REQUEST', /not JSON/));
  });

  it('an empty body is refused', async () => {
    expect(await post(hub.url, '')).toMatchObject(refused(400, 'BAD_REQUEST', /empty/));
  });

  it('JSON without a query is refused', async () => {
    expect(await post(hub.url, '{"question": 1}')).toMatchObject(refused(400, 'BAD_REQUEST', /non-empty `query`/));
  });

  it('a mutation that there is none of is refused, and so is a subscription', async () => {
    expect(await ask(hub.url, 'mutation { erase }')).toMatchObject(
      refused(400, 'GRAPHQL_VALIDATION_FAILED', /Cannot query field "erase"/),
    );
    expect(await ask(hub.url, 'subscription { feeds }')).toMatchObject(refused(400, 'BAD_REQUEST', /no subscription/));
  });

  it('a mutation over GET is refused, for a link must not write', async () => {
    const mutation = encodeURIComponent('mutation { dropRows(ids: ["1"], reason: "x") { id } }');
    const response = await fetch(`${hub.url}/graphql?query=${mutation}`, {
      headers: { 'apollo-require-preflight': '1' },
    });
    expect(response.status).toBe(405);
  });

  it('an unknown address is refused in the same form', async () => {
    const response = await fetch(`${hub.url}/grpahql`);
    expect(response.status).toBe(404);
    expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'BAD_REQUEST' } }] });
  });
});

describe('large input that is meant', () => {
  async function fieldsOf(type: string): Promise<string[]> {
    const { data } = await ask(
      hub.url,
      'query ($type: String!) { __type(name: $type) { fields { name type { name } } } }',
      { type },
    );
    const { fields } = (data as { __type: { fields: { name: string; type: { name: string } }[] } }).__type;
    return fields.filter((field) => field.type.name === 'Observation').map(({ name }) => name);
  }

  it('up to 40 indicators of each domain with six fields each, of all 63 provinces, are one question', async () => {
    const domains = ['infrastructure', 'publicServices', 'security', 'economy', 'programme'];
    const profiles = await Promise.all(
      domains.map(async (domain) => {
        const fields = await fieldsOf(`Province${domain.charAt(0).toUpperCase()}${domain.slice(1)}`);
        const asked = fields.slice(0, 40).map((name) => `${name} { period value unit status basis locator }`);
        return `${domain} { ${asked.join(' ')} }`;
      }),
    );
    const response = await ask(hub.url, `{ provinces(on: "2024-12-31") { id ${profiles.join(' ')} } }`);
    expect(response.errors).toBeUndefined();
    expect(response.data?.['provinces']).toHaveLength(63);
  });

  it('a hundred aliases stand side by side', async () => {
    const aliases = repeat(100, (index) => `p${index}: province(id: "kon-tum") { nameEn }`);
    const response = await ask(hub.url, `{ ${aliases} }`);
    expect(response.errors).toBeUndefined();
    expect(Object.keys(response.data ?? {})).toHaveLength(100);
  });
});
