import { federation, type Reference, type Subgraph } from './subgraph.ts';

const names = ['Table', 'Couch', 'Chair', 'Lamp', 'Shelf', 'Bicycle', 'Kettle', 'Blanket', 'Loom'];
const products = names.map((name, index) => ({
  upc: `p${index + 1}`,
  name,
  price: 54 + ((index * 397) % 900),
  weight: 10 + ((index * 173) % 600),
}));
const productOf = ({ upc }: Reference<'upc'>): unknown => products.find((product) => product.upc === upc) ?? null;

export const productsSubgraph: Subgraph = {
  name: 'products',
  sdl: `${federation}
    type Query {
      topProducts: [Product!]!
    }
    type Product @key(fields: "upc") {
      upc: ID!
      name: String!
      price: Int!
      weight: Int!
    }
  `,
  resolvers: {
    Query: { topProducts: () => products },
    Product: { __resolveReference: productOf },
  },
};
