import type { CheckOutcomeWord, PublicationCheckWord } from '../../../schema/types/check-words.ts';
import type { Candidate, PublishedParts } from '../publication.ts';
import type { CheckFault, ReadCandidate, Surroundings } from './check.ts';
import { checkList, firstCheck } from './check-list.ts';
import { error, warning } from './fault.ts';
import { readCandidate } from './read-candidate.ts';

export interface CheckResult {
  readonly check: PublicationCheckWord;
  readonly outcome: CheckOutcomeWord;
  /** Errors first. A check that passed may have warnings. */
  readonly faults: readonly CheckFault[];
  /** Of a check that was skipped: the failed or skipped checks that it rests on. */
  readonly skippedFor: readonly PublicationCheckWord[];
  readonly tookMs: number;
}

export interface CheckReport {
  readonly outcome: 'passed' | 'failed';
  /** Every check there is, in the order in which they are made. */
  readonly checks: readonly CheckResult[];
  /** What the candidate serves and adds; null where it could not be read. */
  readonly parts: PublishedParts | null;
}

/** Of one check; whoever gets more wrong mends these first. */
const mostFaults = 50;

function bounded(faults: readonly CheckFault[]): readonly CheckFault[] {
  const ordered = faults.toSorted((a, b) => Number(b.severity === 'error') - Number(a.severity === 'error'));
  const more = ordered.length - mostFaults;
  if (more <= 0) return ordered;
  const tell = ordered[mostFaults]?.severity === 'error' ? error : warning;
  return [
    ...ordered.slice(0, mostFaults),
    tell(
      null,
      { vi: `Còn ${more} lỗi như vậy.`, en: `There are ${more} more of these.` },
      { vi: 'Sửa các lỗi trên rồi kiểm tra lại.', en: 'Mend those above, then check again.' },
    ),
  ];
}

async function timed(
  check: PublicationCheckWord,
  judge: () => readonly CheckFault[] | Promise<readonly CheckFault[]>,
): Promise<CheckResult> {
  const began = performance.now();
  const faults = bounded(await judge());
  const tookMs = Math.round(performance.now() - began);
  const outcome = faults.some(({ severity }) => severity === 'error') ? 'failed' : 'passed';
  return { check, outcome, faults, skippedFor: [], tookMs };
}

const skipped = (check: PublicationCheckWord, skippedFor: readonly PublicationCheckWord[]): CheckResult => ({
  check,
  outcome: 'skipped',
  faults: [],
  skippedFor,
  tookMs: 0,
});

async function runAll(read: ReadCandidate, surroundings: Surroundings): Promise<CheckResult[]> {
  const results: CheckResult[] = [];
  const unmet = new Set<PublicationCheckWord>();
  for (const { word, restsOn, check } of checkList) {
    const missing = restsOn.filter((each) => unmet.has(each));
    const result = missing.length > 0 ? skipped(word, missing) : await timed(word, () => check(read, surroundings));
    if (result.outcome !== 'passed') unmet.add(word);
    results.push(result);
  }
  return results;
}

/**
 * Makes every check of a candidate that can be made. Never rejects for what the candidate or its endpoint does; it does
 * where what stands around it fails, such as the ledger.
 */
export async function runChecks(candidate: Candidate, surroundings: Surroundings): Promise<CheckReport> {
  let read: ReadCandidate | null = null;
  const first = await timed(firstCheck, () => {
    const reading = readCandidate(candidate, surroundings.contract);
    if ('faults' in reading) return reading.faults;
    read = reading.read;
    return [];
  });
  const rest = read ? await runAll(read, surroundings) : checkList.map(({ word }) => skipped(word, [firstCheck]));
  const checks = [first, ...rest];
  const outcome = checks.every((each) => each.outcome === 'passed') ? 'passed' : 'failed';
  return { outcome, checks, parts: (read as ReadCandidate | null)?.parts ?? null };
}
