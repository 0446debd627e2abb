import { isEnumType, type GraphQLLeafType } from 'graphql';
import type { LeafKind } from './answer-shape.ts';

const isInt = (value: unknown): boolean =>
  typeof value === 'number' && Number.isInteger(value) && value <= 2_147_483_647 && value >= -2_147_483_648;

/**
 * A subgraph's value as the graph's own type has it, undefined where the type does not allow it. A subgraph has
 * written its values by its own types already, so this is for those that do not look as they should.
 */
export function leafValue(leaf: LeafKind, type: GraphQLLeafType, value: unknown): unknown {
  switch (leaf) {
    case 'Int':
      return isInt(value) ? value : undefined;
    case 'Float':
      return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
    case 'Boolean':
      return typeof value === 'boolean' ? value : undefined;
    case 'String':
      return typeof value === 'string' ? value : undefined;
    case 'ID':
      if (typeof value === 'string') return value;
      return Number.isInteger(value) ? String(value) : undefined;
    case 'enum':
      return isEnumType(type) && typeof value === 'string' && type.getValue(value) ? value : undefined;
    case 'custom':
      return value;
  }
}
