import type { GraphQLSchema } from 'graphql';
import type { Answer, TestHub } from '../../support/test-hub.ts';
import { pathsToTypes, selectionOf, type AskedOf } from './field-paths.ts';

/** Well below what one request may ask for. */
const mostFields = 20;

export interface AskedFields {
  /** `Province.security`, all that were asked. */
  readonly asked: ReadonlySet<string>;
  /** Of these, those that were refused to whoever asked. */
  readonly refused: ReadonlySet<string>;
  /** Of these, those of which a row was there to be refused or shown. */
  readonly reached: ReadonlySet<string>;
  /** Of these, those that were answered with anything but null. */
  readonly shown: ReadonlySet<string>;
}

const isRefusal = ({ extensions }: NonNullable<Answer['errors']>[number]): boolean =>
  extensions['code'] === 'FORBIDDEN' || extensions['code'] === 'UNAUTHENTICATED';

/** What every object of the answer that has this field says there. */
function valuesOf(value: unknown, name: string): unknown[] {
  if (Array.isArray(value)) return value.flatMap((each) => valuesOf(each, name));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) => (key === name ? [each] : valuesOf(each, name)));
}

const asText = (answer: Answer, query: string): string => `${query}\n${JSON.stringify(answer.errors, null, 2)}`;

/** Asks every field of every object type, mutations too, of one province, by a token or as the public. */
export async function askEveryField(
  hub: TestHub,
  schema: GraphQLSchema,
  { of, token }: { readonly of: AskedOf; readonly token: string | undefined },
): Promise<AskedFields> {
  const asked = new Set<string>();
  const refused = new Set<string>();
  const reached = new Set<string>();
  const shown = new Set<string>();
  for (const [type, { wrap }] of pathsToTypes(schema, of)) {
    const fields = Object.values(type.getFields());
    for (let from = 0; from < fields.length; from += mostFields) {
      const some = fields.slice(from, from + mostFields);
      const query = wrap(some.map((field) => selectionOf(type.name, field, of)).join(' '));
      const answer = await hub.ask(query, {}, token);
      const refusals = (answer.errors ?? []).filter(isRefusal);
      // An operation that is refused as a whole would tell nothing of its fields.
      if (answer.data === undefined && type !== schema.getMutationType()) throw new Error(asText(answer, query));
      const named = new Set(refusals.flatMap(({ extensions }) => extensions['fields'] as string[]));
      for (const { name } of some) {
        const coordinate = `${type.name}.${name}`;
        asked.add(coordinate);
        if (named.has(coordinate)) refused.add(coordinate);
        const values = valuesOf(answer.data, name);
        if (values.length > 0) reached.add(coordinate);
        if (values.some((value) => value !== null)) shown.add(coordinate);
      }
    }
  }
  return { asked, refused, reached, shown };
}
