import {
  buildASTSchema,
  isInterfaceType,
  isObjectType,
  isUnionType,
  parse,
  type DocumentNode,
  type GraphQLScalarType,
  type GraphQLSchema,
} from 'graphql';
import { withDeferDirective } from '../defer/defer-directive.ts';
import { publicDocument } from './public-document.ts';
import { teachScalars } from './teach-scalars.ts';

/** What the engine knows of a supergraph. */
export interface Supergraph {
  readonly sdl: string;
  readonly document: DocumentNode;
  /** What clients see: no join directives, nothing that is `@inaccessible`. */
  readonly apiSchema: GraphQLSchema;
  /** All of it, with its directives. */
  readonly whole: GraphQLSchema;
  /** Whether an object that says it is of `typename` meets the type condition. */
  readonly meets: (typename: string, condition: string) => boolean;
  /** Whether objects themselves may be of this type, which they may not of an interface. */
  readonly isObjectType: (typename: string) => boolean;
}

/** Each type that may stand where another is named: itself, members, implementations. */
function typesWithin(schema: GraphQLSchema): Map<string, Set<string>> {
  const within = new Map<string, Set<string>>();
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) && !isInterfaceType(type) && !isUnionType(type)) continue;
    const names = new Set([type.name]);
    if (isUnionType(type)) for (const { name } of type.getTypes()) names.add(name);
    if (isInterfaceType(type)) {
      const { objects, interfaces } = schema.getImplementations(type);
      for (const { name } of [...objects, ...interfaces]) names.add(name);
    }
    within.set(type.name, names);
  }
  return within;
}

/** Reads a supergraph once. Throws where it is none. */
export function readSupergraph(sdl: string, scalars: readonly GraphQLScalarType[] = []): Supergraph {
  const document = parse(sdl, { noLocation: true });
  const apiSchema = buildASTSchema(withDeferDirective(publicDocument(document)), {
    assumeValid: true,
  });
  teachScalars(apiSchema, scalars);
  // Types that clients never see still stand in representations, so conditions are held against the whole.
  const whole = buildASTSchema(document, { assumeValid: true, assumeValidSDL: true });
  const within = typesWithin(whole);
  return {
    sdl,
    document,
    apiSchema,
    whole,
    meets: (typename, condition) => typename === condition || (within.get(condition)?.has(typename) ?? false),
    isObjectType: (typename) => isObjectType(whole.getType(typename)),
  };
}
