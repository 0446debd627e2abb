import { getDirective } from '@graphql-tools/utils';
import { getNamedType, isInterfaceType, isObjectType } from 'graphql';
import type { GraphQLField, GraphQLInterfaceType, GraphQLNamedType, GraphQLObjectType, GraphQLSchema } from 'graphql';
import { linkedName } from './linked-name.ts';
import { bothRequired, isNothing, leastDemanding, nothingRequired } from './requirement.ts';
import type { Requirement, ScopeAlternatives } from './requirement.ts';

/** What the graph asks of its callers. */
export interface Requirements {
  /** Every field that not everybody may ask for, by coordinate, e.g. `Province.security`. */
  readonly byField: ReadonlyMap<string, Requirement>;
  /** Every scope the graph speaks of: no other makes a difference. */
  readonly scopes: ReadonlySet<string>;
}

type Annotated = Parameters<typeof getDirective>[1];

/**
 * Reads `@authenticated` and `@requiresScopes`. A field asks for what it, the type it stands in and the type it returns
 * ask for together.
 *
 * A field of an interface asks for what it asks for in every type that implements the interface. Composition writes the
 * same onto the interface; it is added up here once more for supergraphs of composers that do not. The other way, which
 * refuses the field only for some of the types, would tell the caller by its nulls of which type an object is.
 *
 * @param supergraph the whole of it, with its AST, not the API schema
 * @throws where the supergraph uses `@policy`: what cannot be enforced must not be served
 */
export function readRequirements(supergraph: GraphQLSchema): Requirements {
  const own = ownRequirements(supergraph);
  const byField = new Map<string, Requirement>();
  for (const type of Object.values(supergraph.getTypeMap())) {
    if (!isObjectType(type) && !isInterfaceType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      const requirement = [type, ...implementing(supergraph, type)]
        .map((each) => fieldRequirement(each, field.name, own))
        .reduce(bothRequired, nothingRequired);
      if (!isNothing(requirement)) byField.set(`${type.name}.${field.name}`, requirement);
    }
  }
  const scopes = new Set([...byField.values()].flatMap((requirement) => (requirement.scopes ?? []).flat()));
  return { byField, scopes };
}

type FieldsType = GraphQLObjectType | GraphQLInterfaceType;
type OwnRequirement = (element: GraphQLNamedType | GraphQLField<unknown, unknown>) => Requirement;

function implementing(supergraph: GraphQLSchema, type: FieldsType): readonly GraphQLObjectType[] {
  return isInterfaceType(type) ? supergraph.getPossibleTypes(type) : [];
}

function fieldRequirement(type: FieldsType, fieldName: string, own: OwnRequirement): Requirement {
  const field = type.getFields()[fieldName];
  if (!field) return own(type);
  return [own(type), own(field), own(getNamedType(field.type))].reduce(bothRequired);
}

function ownRequirements(supergraph: GraphQLSchema): OwnRequirement {
  const authenticated = linkedName(supergraph, 'authenticated');
  const requiresScopes = linkedName(supergraph, 'requiresScopes');
  const policy = linkedName(supergraph, 'policy');
  return (element) => {
    const node: Annotated = element;
    if (getDirective(supergraph, node, policy)) {
      throw new Error(`The supergraph asks for @${policy} at ${element.name}, which this engine does not enforce.`);
    }
    const scopes = (getDirective(supergraph, node, requiresScopes) ?? []).map((use): Requirement => {
      return { authenticated: false, scopes: leastDemanding(use['scopes'] as ScopeAlternatives) };
    });
    const known = getDirective(supergraph, node, authenticated) !== undefined;
    return scopes.reduce(bothRequired, { authenticated: known, scopes: null });
  };
}
