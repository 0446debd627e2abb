/** What is wrong, where, and how to mend it. */
export interface Fault {
  /** `data/figures.csv, line 3, period`, `security.socOperating.period`; null where it is the whole. */
  readonly place: string | null;
  readonly vi: string;
  readonly en: string;
}

/** Each fault on three lines, as people read them. */
const toldFaults = (faults: readonly Fault[]): string =>
  faults.map(({ place, vi, en }) => `${place ?? '-'}\n  ${vi}\n  ${en}`).join('\n');

/** Nothing was done, because of these. */
export class Faulty extends Error {
  override readonly name = 'Faulty';

  constructor(readonly faults: readonly Fault[]) {
    super(`\n${toldFaults(faults)}`);
  }
}
