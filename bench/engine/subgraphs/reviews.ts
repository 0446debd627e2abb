import { federation, type Reference, type Subgraph } from './subgraph.ts';

const bodies = [
  'Love it, and so does everybody at home.',
  'Too expensive for what it is.',
  'Could be better.',
  'Prefer something else, with fewer parts to lose.',
  'Came in time; "as described", says my brother.',
];
const userCount = 6;
const productCount = 9;
const reviewCount = 22;

// Unlike many for each user and product, as in life: the early ones have more.
const reviews = Array.from({ length: reviewCount }, (_, index) => ({
  id: `r${index + 1}`,
  body: bodies[index % bodies.length] ?? '',
  author: { id: `u${1 + ((index * index) % userCount)}` },
  product: { upc: `p${1 + ((index * 4 + (index % 3)) % productCount)}` },
}));

export const reviewsSubgraph: Subgraph = {
  name: 'reviews',
  sdl: `${federation}
    type Review @key(fields: "id") {
      id: ID!
      body: String!
      author: User!
      product: Product!
    }
    type User @key(fields: "id") {
      id: ID!
      reviews: [Review!]!
    }
    type Product @key(fields: "upc") {
      upc: ID!
      reviews: [Review!]!
    }
  `,
  resolvers: {
    Review: { __resolveReference: ({ id }: Reference<'id'>) => reviews.find((review) => review.id === id) ?? null },
    User: { reviews: ({ id }: Reference<'id'>) => reviews.filter(({ author }) => author.id === id) },
    Product: { reviews: ({ upc }: Reference<'upc'>) => reviews.filter(({ product }) => product.upc === upc) },
  },
};
