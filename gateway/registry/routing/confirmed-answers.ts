import type { LiveProfile } from '../../../schema/contract/live-profile.ts';

type Of = Pick<LiveProfile, 'publication' | 'domain'>;

interface Held {
  readonly text: string;
  /** The version of the domain in which the ledger was seen to hold it. */
  readonly version: string;
}

/** Kinds of questions that are remembered: a gateway asks a few of each endpoint. */
const mostHeld = 2000;

/** What each endpoint was last heard to state, and of what the ledger is known to hold exactly that. */
export class ConfirmedAnswers {
  /** By question. */
  readonly #held = new Map<string, Held>();
  /** By field. */
  readonly #heardAt = new Map<string, Date>();

  #key({ publication, domain }: Of, fields: readonly string[]): string {
    return `${publication} ${domain} ${fields.join()}`;
  }

  /** Whether the ledger holds this for certain: it did, and its domain has not changed since. Null: no version is known. */
  isHeld(profile: LiveProfile, fields: readonly string[], version: string | null): boolean {
    const held = this.#held.get(this.#key(profile, fields));
    return version !== null && held?.version === version && held.text === JSON.stringify(profile);
  }

  /** The ledger held this, word for word, after `version` had been in force. */
  hold(profile: LiveProfile, fields: readonly string[], version: string): void {
    const key = this.#key(profile, fields);
    this.#held.delete(key);
    this.#held.set(key, { text: JSON.stringify(profile), version });
    if (this.#held.size > mostHeld) this.#held.delete(this.#held.keys().next().value as string);
  }

  /** The endpoint stated at this moment what the ledger answers. */
  hear(of: Of, fields: readonly string[]): Date {
    const now = new Date();
    for (const field of fields) this.#heardAt.set(this.#key(of, [field]), now);
    return now;
  }

  /** When the endpoint last stated what the ledger holds of all these; null where it was not heard to. */
  heardAt(of: Of, fields: readonly string[]): Date | null {
    let oldest: Date | null = null;
    for (const field of fields) {
      const at = this.#heardAt.get(this.#key(of, [field]));
      if (!at) return null;
      if (!oldest || at < oldest) oldest = at;
    }
    return oldest;
  }
}
