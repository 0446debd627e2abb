import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { verifyLedger } from '../../services/ledger/audit/verify-ledger.ts';
import type { LedgerDatabase } from '../../services/ledger/open-ledger.ts';
import { writeSyntheticFile } from '../support/synthetic-file.ts';
import { checkClaims, checkFeeds } from './check-feeds.ts';
import type { KillablePostgres } from './killable-postgres.ts';
import type { LoadAnswer, LoadWish } from './load-words.ts';
import { planLoad, type LoadPlan, type Moment, type Target } from './plan-load.ts';
import { StepTimes } from './step-times.ts';
import type { StartVictim, Victim } from './victim.ts';
import { watchFeeds } from './watch-feeds.ts';

export interface KillSetting {
  readonly seed: number;
  /** For files; its owner takes it away. */
  readonly folder: string;
  readonly postgres: KillablePostgres;
  /** Opened for its connections to come back when the server does. */
  readonly ledger: LedgerDatabase;
  readonly startVictim: StartVictim;
}

export interface KilledLoad {
  readonly plan: LoadPlan;
  /** What the sender was told; null where nobody was left to tell. */
  readonly answer: LoadAnswer | null;
  /** True where all of the file stood in the ledger after the kill, false where nothing of it did. */
  readonly hasLanded: boolean;
  /** How often a reader looked on. */
  readonly looks: number;
  readonly faults: readonly string[];
}

async function withClient<Result>(url: string, work: (client: Client) => Promise<Result>): Promise<Result> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

interface Standing {
  readonly lastFeed: number;
  /** The feed of this name, if there is one. */
  readonly feed: number | null;
}

const standing = async (url: string, name: string): Promise<Standing> =>
  await withClient(url, async (client) => {
    const sql = `select coalesce(max(id), 0)::int as "lastFeed", max(id) filter (where name = $1)::int as feed from feed`;
    const { rows } = await client.query<Standing>(sql, [name]);
    return rows[0] ?? { lastFeed: 0, feed: null };
  });

/** Whether what the sender was told is so. */
function untrue(answer: LoadAnswer | null, hasLanded: boolean): string[] {
  if (answer?.kind === 'failure') return [`the sender was told: ${answer.text}`];
  if (answer?.kind === 'report' && (answer.report.outcome === 'accepted') !== hasLanded)
    return [`the sender was told ${answer.report.outcome}, but landed: ${hasLanded}`];
  if (answer?.kind === 'unavailable' && answer.reason !== 'unknown' && hasLanded)
    return [`the sender was told that nothing was written (${answer.reason}), but it was`];
  return [];
}

/** What is wrong with the answer to the same file sent once more, in peace. */
function notTheRest(answer: LoadAnswer | null, { content }: LoadPlan, hasLanded: boolean): string[] {
  if (answer?.kind !== 'report') return [`sent again, it was answered ${JSON.stringify(answer)}`];
  const { outcome, rows } = answer.report;
  const written = rows.added + rows.corrected;
  const isWhole = hasLanded
    ? outcome === 'unchanged' && written === 0
    : outcome === 'accepted' && written + rows.unchanged === content.rows;
  return isWhole ? [] : [`sent again after landed: ${hasLanded}, ${outcome}: ${JSON.stringify(rows)}`];
}

/** Loads one file after the other, kills each on the way, and holds against the ledger what is left of it. */
export class LoadKiller {
  readonly #times = new StepTimes();
  #victim: Victim | undefined;

  constructor(private readonly setting: KillSetting) {}

  async load(number: number): Promise<KilledLoad> {
    const { seed, folder, postgres } = this.setting;
    const plan = planLoad(seed, number);
    const wish = { file: `load-${number}.csv`, path: join(folder, `load-${number}.csv`), provinceId: plan.provinceId };
    await writeSyntheticFile({ ...plan.content, path: wish.path });
    const { lastFeed } = await standing(postgres.url, wish.file);
    const watch = watchFeeds(postgres.url, lastFeed);
    const answer = await this.#killed(plan, wish);
    const { feed } = await standing(postgres.url, wish.file);
    const hasLanded = feed !== null;
    const faults = [...untrue(answer, hasLanded), ...(await this.#check(lastFeed))];
    const again = await this.#take(wish);
    faults.push(...notTheRest(again, plan, hasLanded), ...(await this.#check(lastFeed)));
    const seen = await watch.stop();
    await rm(wish.path);
    return { plan, answer, hasLanded, looks: seen.looks, faults: [...new Set([...faults, ...seen.faults])] };
  }

  async stop(): Promise<void> {
    await this.#victim?.kill();
  }

  async #alive(): Promise<Victim> {
    const { startVictim, postgres, folder } = this.setting;
    if (!this.#victim?.isAlive) this.#victim = await startVictim(postgres.url, folder);
    return this.#victim;
  }

  /** In peace, and with a look at how long each step takes. */
  async #take(wish: LoadWish): Promise<LoadAnswer | null> {
    const victim = await this.#alive();
    this.#times.begin('start');
    const answer = await victim.take(wish, (step) => this.#times.begin(step));
    this.#times.end();
    return answer;
  }

  async #killed({ target, moment, share }: LoadPlan, wish: LoadWish): Promise<LoadAnswer | null> {
    const victim = await this.#alive();
    let killing: Promise<void> | undefined;
    const reach = (reached: Moment): void => {
      if (reached === moment) killing ??= this.#kill(target, victim, share * this.#times.of(moment));
    };
    reach('start');
    const answer = await victim.take(wish, reach);
    // A load that was over before its moment came is killed after it: what was acknowledged must stand too.
    await (killing ?? this.#kill(target, victim, 0));
    return answer;
  }

  async #kill(target: Target, victim: Victim, afterMs: number): Promise<void> {
    const { postgres } = this.setting;
    await pause(afterMs);
    if (target === 'victim') await victim.kill();
    if (target === 'connections') postgres.cut();
    if (target !== 'database') return;
    await postgres.kill();
    await postgres.revive();
  }

  async #check(lastFeed: number): Promise<string[]> {
    const { ledger, postgres } = this.setting;
    const faults = await withClient(postgres.url, async (client) => [
      ...(await checkFeeds(client, lastFeed)),
      ...(await checkClaims(client)),
    ]);
    const verdict = await verifyLedger(ledger);
    return [...faults, ...verdict.faults.map((fault) => `verify: ${JSON.stringify(fault)}`)];
  }
}
