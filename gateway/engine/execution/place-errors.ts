import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import type { AnswerError, JsonObject } from './execution.ts';
import type { RunnableEntities } from './compile-plan.ts';
import { clientsName } from '../planning/required-arguments.ts';
import { placeObjects } from './entity-places.ts';
import type { Representations } from './representations.ts';

type Meets = (typename: string, condition: string) => boolean;

/** What was asked of one `_entities` field, so that its errors can be led back to where the entities stand. */
export interface AskedEntities {
  readonly request: RunnableEntities;
  readonly representations: Representations;
}

const formatted = (error: AnswerError): GraphQLFormattedError =>
  error instanceof GraphQLError ? error.toJSON() : error;

const moved = (error: AnswerError, path: readonly (string | number)[] | undefined): GraphQLFormattedError => {
  const { message, extensions } = formatted(error);
  return {
    message,
    ...(path ? { path: path.map((step) => (typeof step === 'string' ? clientsName(step) : step)) } : {}),
    ...(extensions ? { extensions } : {}),
  };
};

/** A subgraph's locations speak of the gateway's own text, so they are left out. */
export const rootError = (error: AnswerError): GraphQLFormattedError =>
  moved(error, Array.isArray(error.path) ? error.path : undefined);

/** An error about entity 3 becomes one for every place where that entity stands; one about none in particular keeps no path. */
export function entityErrors(
  error: AnswerError,
  asked: readonly AskedEntities[],
  data: JsonObject,
  meets: Meets,
): GraphQLFormattedError[] {
  const [field, index, ...rest] = Array.isArray(error.path) ? (error.path as (string | number)[]) : [];
  const about = asked.find(({ request }) => request.responseName === field);
  if (!about || typeof index !== 'number') return [moved(error, undefined)];
  const placed = about.request.places.flatMap(({ path }) => placeObjects(data, path, meets));
  const paths = placed.filter((_, at) => about.representations.indexes[at] === index).map(({ path }) => path);
  return paths.length > 0 ? paths.map((path) => moved(error, [...path, ...rest])) : [moved(error, undefined)];
}
