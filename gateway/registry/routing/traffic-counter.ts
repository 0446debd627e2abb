import type { FallbackReasonWord } from '../../../schema/types/served.type.ts';
import type { TrafficCount } from '../counts/subgraph-traffic.ts';

/** Counts how parts of answers came about, until somebody takes account of it. */
export class TrafficCounter {
  #counts = new Map<string, { publicationId: number; reason: FallbackReasonWord | null; count: number }>();

  add(publicationId: number, reason: FallbackReasonWord | null): void {
    const key = `${publicationId} ${reason}`;
    const held = this.#counts.get(key);
    if (held) held.count += 1;
    else this.#counts.set(key, { publicationId, reason, count: 1 });
  }

  take(): readonly TrafficCount[] {
    const taken = [...this.#counts.values()];
    this.#counts = new Map();
    return taken;
  }
}
