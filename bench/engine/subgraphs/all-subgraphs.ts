import { inventorySubgraph } from './inventory.ts';
import { productsSubgraph } from './products.ts';
import { reviewsSubgraph } from './reviews.ts';
import type { Subgraph } from './subgraph.ts';
import { usersSubgraph } from './users.ts';

export const allSubgraphs: readonly Subgraph[] = [usersSubgraph, reviewsSubgraph, productsSubgraph, inventorySubgraph];
