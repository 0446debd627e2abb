import { hash } from './hash.ts';
import type { EntityModel, InterfaceModel, UnionModel, World } from './world.ts';

/** Whether the subgraph has fields of the entity, rather than mere references to it. */
export const presentIn = (entity: EntityModel, subgraph: string): boolean => entity.keys.has(subgraph);

/** The members of an abstract type that a subgraph knows: often not all, but the first everywhere, so that data can be shared. */
export function membersIn(world: World, type: InterfaceModel | UnionModel, subgraph: string): readonly string[] {
  if (type.kind === 'interface' && type.keyedIn === subgraph) return type.members;
  return type.members.filter((name, index) => index === 0 || hash(world.seed, type.name, subgraph, name) % 100 < 60);
}
