import { superuser } from './cluster.ts';

/** The database of the ledger in the embedded server. */
export const defaultDatabase = 'lien_tinh';

/** Holds the password: never log it. */
export const databaseUrl = (to: { readonly password: string; readonly port: number; readonly name: string }): string =>
  `postgres://${superuser}:${to.password}@127.0.0.1:${to.port}/${to.name}`;
