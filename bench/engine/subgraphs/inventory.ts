import { federation, type Reference, type Subgraph } from './subgraph.ts';

interface Weighed extends Reference<'upc'> {
  readonly price: number;
  readonly weight: number;
}

const freeAbove = 800;

export const inventorySubgraph: Subgraph = {
  name: 'inventory',
  sdl: `${federation}
    type Product @key(fields: "upc") {
      upc: ID!
      price: Int! @external
      weight: Int! @external
      inStock: Boolean!
      shippingEstimate: Int! @requires(fields: "price weight")
    }
  `,
  resolvers: {
    Product: {
      __resolveReference: (reference: Weighed) => reference,
      inStock: ({ upc }: Weighed) => Number(upc.slice(1)) % 3 > 0,
      shippingEstimate: ({ price, weight }: Weighed) => (price > freeAbove ? 0 : Math.round(weight / 2)),
    },
  },
};
