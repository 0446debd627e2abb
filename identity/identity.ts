/**
 * `public` reads what is public; `analyst` of a ministry reads all; `officer` reads and writes what is of one province;
 * `editor` of the ministry writes for any; `operator` runs the hub.
 */
export type Role = 'public' | 'analyst' | 'officer' | 'editor' | 'operator';

/** Who asks, as far as a verified token says. */
export interface Identity {
  readonly role: Role;
  /** Name of the person or program at its identity provider; null for the public. */
  readonly subject: string | null;
  /** The officer's province; null for every other role. */
  readonly provinceId: string | null;
}

export const nobody: Identity = { role: 'public', subject: null, provinceId: null };
