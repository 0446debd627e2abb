import type { GraphQLSchema } from 'graphql';
import type { Answer, TestHub } from '../../support/test-hub.ts';
import { pathsToTypes, selectionOf } from './field-paths.ts';

/** Well below what one request may ask for. */
const mostFields = 20;

export interface AskedFields {
  /** `Province.security`, all that were asked. */
  readonly asked: ReadonlySet<string>;
  /** Of these, those that were refused to whoever asked. */
  readonly refused: ReadonlySet<string>;
  /** Of these, those of which a row was there to be refused or shown. */
  readonly reached: ReadonlySet<string>;
}

const isRefusal = ({ extensions }: NonNullable<Answer['errors']>[number]): boolean =>
  extensions['code'] === 'FORBIDDEN' || extensions['code'] === 'UNAUTHENTICATED';

/** Whether any object of the answer has this field. */
function holds(value: unknown, name: string): boolean {
  if (Array.isArray(value)) return value.some((each) => holds(each, name));
  if (typeof value !== 'object' || value === null) return false;
  return Object.hasOwn(value, name) || Object.values(value).some((each) => holds(each, name));
}

const asText = (answer: Answer, query: string): string => `${query}\n${JSON.stringify(answer.errors, null, 2)}`;

/** Asks every field of every object type, mutations too, of one province, by a token or as the public. */
export async function askEveryField(
  hub: TestHub,
  schema: GraphQLSchema,
  { provinceId, token }: { readonly provinceId: string; readonly token: string | undefined },
): Promise<AskedFields> {
  const [asked, refused, reached] = [new Set<string>(), new Set<string>(), new Set<string>()];
  for (const [type, { wrap }] of pathsToTypes(schema, provinceId)) {
    const fields = Object.values(type.getFields());
    for (let from = 0; from < fields.length; from += mostFields) {
      const some = fields.slice(from, from + mostFields);
      const query = wrap(some.map((field) => selectionOf(field, provinceId)).join(' '));
      const answer = await hub.ask(query, {}, token);
      const refusals = (answer.errors ?? []).filter(isRefusal);
      // An operation that is refused as a whole would tell nothing of its fields.
      if (answer.data === undefined && type !== schema.getMutationType()) throw new Error(asText(answer, query));
      const named = new Set(refusals.flatMap(({ extensions }) => extensions['fields'] as string[]));
      for (const { name } of some) {
        const coordinate = `${type.name}.${name}`;
        asked.add(coordinate);
        if (named.has(coordinate)) refused.add(coordinate);
        if (holds(answer.data, name)) reached.add(coordinate);
      }
    }
  }
  return { asked, refused, reached };
}
