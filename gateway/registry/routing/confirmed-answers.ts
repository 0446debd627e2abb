import { hash } from 'node:crypto';
import type { LiveProfile } from '../../../schema/contract/live-profile.ts';

type Of = Pick<LiveProfile, 'publication' | 'domain'>;

/** What an endpoint was heard to state of some fields, and when. */
export interface Heard {
  /** The earliest of their moments; null where one of them was never heard. */
  readonly confirmedAt: Date | null;
  /** By field the period of the figure; none where no figure was stated. */
  readonly periods: Readonly<Record<string, string>>;
}

interface HeardField {
  readonly at: Date;
  readonly period: string | null;
}

interface Held {
  /** Of the profile: its text may be a megabyte, and there are many. */
  readonly digest: string;
  /** The version of the domain in which the ledger was seen to hold it. */
  readonly version: string;
}

/** Kinds of questions that are remembered: a gateway asks a few of each endpoint. */
const mostHeld = 2000;

const digestOf = (profile: LiveProfile): string => hash('sha256', JSON.stringify(profile));

/** What each endpoint was last heard to state, and of what the ledger is known to hold exactly that. */
export class ConfirmedAnswers {
  /** By question. */
  readonly #held = new Map<string, Held>();
  /** By field. */
  readonly #heard = new Map<string, HeardField>();

  #key({ publication, domain }: Of, fields: readonly string[]): string {
    return `${publication} ${domain} ${fields.join()}`;
  }

  /** Whether the ledger holds this for certain: it did, and its domain has not changed since. Null: no version is known. */
  isHeld(profile: LiveProfile, fields: readonly string[], version: string | null): boolean {
    const held = this.#held.get(this.#key(profile, fields));
    return version !== null && held?.version === version && held.digest === digestOf(profile);
  }

  /** The ledger held this, word for word, after `version` had been in force. */
  hold(profile: LiveProfile, fields: readonly string[], version: string): void {
    const key = this.#key(profile, fields);
    this.#held.delete(key);
    this.#held.set(key, { digest: digestOf(profile), version });
    if (this.#held.size > mostHeld) this.#held.delete(this.#held.keys().next().value as string);
  }

  /** The endpoint stated at this moment what the ledger answers. */
  hear(profile: LiveProfile, fields: readonly string[]): Heard {
    const at = new Date();
    const periods = new Map(profile.figures.map(({ field, period }) => [field, period]));
    for (const field of fields)
      this.#heard.set(this.#key(profile, [field]), { at, period: periods.get(field) ?? null });
    return this.lastHeard(profile, fields);
  }

  /** What the endpoint was last heard to state of these fields that the ledger took. */
  lastHeard(of: Of, fields: readonly string[]): Heard {
    const heard = fields.map((field) => [field, this.#heard.get(this.#key(of, [field]))] as const);
    const times = heard.map(([, each]) => each?.at.getTime() ?? null);
    return {
      confirmedAt: times.some((time) => time === null) ? null : new Date(Math.min(...(times as number[]))),
      periods: Object.fromEntries(heard.flatMap(([field, each]) => (each?.period ? [[field, each.period]] : []))),
    };
  }
}
