/**
 * `public` reads what is public; `analyst` of a ministry reads all; `officer` reads and writes what is of one province;
 * `publisher`, a program, publishes the subgraphs of one; `editor` of the ministry writes for any; `operator` runs the hub.
 */
export type Role = 'public' | 'analyst' | 'officer' | 'publisher' | 'editor' | 'operator';

/** What a JWT may say. Publishers have tokens of another kind, which the hub itself keeps and can revoke. */
export type SignedRole = Exclude<Role, 'public' | 'publisher'>;

/** Who asks, as far as a verified token says. */
export interface Identity {
  readonly role: Role;
  /** Name of the person or program at its identity provider; null for the public. */
  readonly subject: string | null;
  /** The officer's or publisher's province; null for every other role. */
  readonly provinceId: string | null;
}

export const nobody: Identity = { role: 'public', subject: null, provinceId: null };
