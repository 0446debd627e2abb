import type { TestHub } from '../../support/test-hub.ts';
import { answered } from '../answered.ts';

/** What is current: rows by kind and id, with the value of an observation and the state of a dispute. */
export type Held = ReadonlyMap<string, string>;

export interface ShownChange {
  readonly id: string;
  readonly beforeId: string | null;
  readonly kind: 'NEW' | 'CORRECTED' | 'WITHDRAWN' | 'DISPUTED';
  readonly recordedAt: string;
  readonly reason: string | null;
  readonly before: { readonly id: string } | null;
  readonly after: { readonly id: string; readonly value: number | null } | null;
  readonly recordAfter: { readonly __typename: string } | null;
  readonly source: { readonly id: string } | null;
  readonly dispute: { readonly id: string; readonly state: string } | null;
}

interface Page {
  readonly changes: {
    readonly nodes: readonly ShownChange[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
  };
}

const question = `query ($after: String, $first: Int, $province: ID, $domain: Domain, $kinds: [ChangeKind!], $since: DateTime) {
  changes(after: $after, first: $first, province: $province, domain: $domain, kinds: $kinds, since: $since) {
    pageInfo { hasNextPage endCursor }
    nodes {
      id beforeId kind recordedAt reason
      before { id }
      after { id value }
      recordAfter { __typename }
      source { id }
      dispute { id state }
    }
  }
}`;

/** A copy of what is current, which a client keeps by the changes alone. */
export class Copy {
  readonly #held = new Map<string, string>();
  readonly #told: ShownChange[] = [];
  #cursor: string | null = null;

  constructor(
    readonly hub: TestHub,
    readonly filter: Readonly<Record<string, unknown>> = {},
  ) {}

  get held(): Held {
    return this.#held;
  }

  /** The changes taken in, in order. */
  get told(): readonly ShownChange[] {
    return this.#told;
  }

  /** Takes in one page; true where more follow. */
  async takePage(first: number): Promise<boolean> {
    const { changes } = await answered<Page>(this.hub, question, { ...this.filter, first, after: this.#cursor });
    for (const change of changes.nodes) this.#takeIn(change);
    this.#cursor = changes.pageInfo.endCursor;
    return changes.pageInfo.hasNextPage;
  }

  async catchUp(first: number): Promise<void> {
    while (await this.takePage(first));
  }

  #takeIn(change: ShownChange): void {
    const { id, beforeId, kind, after, dispute } = change;
    this.#told.push(change);
    if (beforeId !== null && !this.#held.delete(beforeId))
      throw new Error(`${id} drops ${beforeId}, which is not held`);
    if (dispute) this.#held.set(`dispute:${dispute.id}`, dispute.state);
    else if (kind !== 'WITHDRAWN') this.#held.set(id, after ? String(after.value) : '');
  }
}
