import { federation, type Reference, type Subgraph } from './subgraph.ts';

const names = ['Lê Thị Hoa', 'Trần Văn Nam', 'Y Blui Niê', 'Phạm Minh Đức', 'Nguyễn An', 'Siu Hương'];
const users = names.map((name, index) => ({ id: `u${index + 1}`, name, username: `reader-${index + 1}` }));
const userOf = ({ id }: Reference<'id'>): unknown => users.find((user) => user.id === id) ?? null;

export const usersSubgraph: Subgraph = {
  name: 'users',
  sdl: `${federation}
    type Query {
      users: [User!]!
      user(id: ID!): User
    }
    type User @key(fields: "id") {
      id: ID!
      name: String!
      username: String!
    }
  `,
  resolvers: {
    Query: { users: () => users, user: (_root, reference: Reference<'id'>) => userOf(reference) },
    User: { __resolveReference: userOf },
  },
};
