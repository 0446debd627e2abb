import type { Identity } from '../../identity/identity.ts';
import { DisputeState, type DisputeStateWord } from '../../schema/types/dispute-words.ts';
import { answerOf, askFeeds, editor, type FeedsAnswer } from './ask-feeds.ts';
import { sampleClaim } from './sample-claims.ts';
import { sampleSource, testLedger, type TestLedger } from './test-ledger.ts';
import { readFindings } from '../../services/ledger/read/read-findings.ts';
import { readObservations } from '../../services/ledger/read/read-observations.ts';

const indicator = 'infrastructure.fibre-household-share';

const fields = `{ id provinceId domain observationId findingId recordId answerable state openedAt changedAt
  entries { state party role words author feedId recordedAt } }`;

/** What the subgraph tells of a dispute. */
export interface Told {
  readonly id: string;
  readonly observationId: string | null;
  readonly state: string;
  readonly entries: readonly { readonly state: string; readonly words: string | null; readonly recordedAt: string }[];
}

/** Where figures of Kon Tum are stated by its own source and by the news, and disputed, through the subgraph. */
export class DisputeBench {
  private constructor(readonly db: TestLedger) {}

  static async open(): Promise<DisputeBench> {
    const db = await testLedger();
    await db.append({ sources: [sampleSource('own'), sampleSource('news', { kind: 'news' })] });
    return new DisputeBench(db);
  }

  async close(): Promise<void> {
    await this.db.close();
  }

  /** Answers the id of the figure. */
  async say(source: 'own' | 'news', period: string, value: string): Promise<string> {
    await this.db.append({ observations: [sampleClaim({ indicator, period, sourceId: source, value })] });
    const rows = await readObservations(this.db.ledger, { indicators: [indicator], period, asOf: null });
    return String(rows.find((row) => row.source.id === source)?.id);
  }

  async findingOn(observation: string): Promise<string> {
    const findings = await readFindings(this.db.ledger, { observationIds: [Number(observation)], asOf: null });
    return String(findings[0]?.id);
  }

  async open(subject: Record<string, unknown>, identity = editor): Promise<FeedsAnswer> {
    return await askFeeds(
      this.db,
      `mutation ($observation: ID, $finding: ID, $record: ID, $words: String!) {
        openDispute(observation: $observation, finding: $finding, record: $record, words: $words) ${fields}
      }`,
      { words: 'Where does this come from?', ...subject },
      identity,
    );
  }

  async opened(subject: Record<string, unknown>, identity = editor): Promise<string> {
    return (answerOf(await this.open(subject, identity), 'openDispute') as Told).id;
  }

  async answer(
    dispute: string,
    state: DisputeStateWord,
    identity: Identity,
    words = 'An answer',
  ): Promise<FeedsAnswer> {
    return await askFeeds(
      this.db,
      `mutation ($dispute: ID!, $state: DisputeState!, $words: String!) {
        answerDispute(dispute: $dispute, state: $state, words: $words) ${fields}
      }`,
      { dispute, state: DisputeState.nameOf(state), words },
      identity,
    );
  }

  /** As the ministry sees it. */
  async told(id: string, asOf?: string): Promise<Told> {
    const { data } = await askFeeds(
      this.db,
      `query ($id: ID!, $asOf: DateTime) { dispute(id: $id, asOf: $asOf) ${fields} }`,
      { id, ...(asOf ? { asOf } : {}) },
      editor,
    );
    return data?.['dispute'] as Told;
  }
}
