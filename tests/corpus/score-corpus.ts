import { openCorpusLedgers } from './corpus-ledgers.ts';
import { judgeTellings, type JudgedReport } from './judge-tellings.ts';
import { readCorpus, type CorpusEntry } from './read-corpus.ts';
import { sendReport, type SentReport } from './send-report.ts';

/** A report of the corpus, what the hub said of it, and how that stands to the truth. */
export interface ScoredReport extends SentReport, JudgedReport {
  readonly entry: CorpusEntry;
}

/** Sends every report of the corpus to a hub of its own on the given server. */
export async function scoreCorpus(serverUrl: string): Promise<ScoredReport[]> {
  const entries = await readCorpus();
  const ledgers = await openCorpusLedgers(serverUrl);
  try {
    const scored: ScoredReport[] = [];
    for (const entry of entries) {
      const sent = await ledgers.withDoor(async (door) => await sendReport(door, entry));
      scored.push({ entry, ...sent, ...judgeTellings(entry.report, sent.tellings) });
    }
    return scored;
  } finally {
    await ledgers.drop();
  }
}
