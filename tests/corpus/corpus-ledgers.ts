import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { Client } from 'pg';
import { committedAreas } from '../../schema/areas/committed-areas.ts';
import { catalogue } from '../../schema/indicators/catalogue.ts';
import { projectRoot } from '../../schema/project-root.ts';
import { loadData } from '../../services/feeds/load-data.ts';
import type { Door } from '../../services/feeds/submission.ts';
import { migrateLedger, openLedger } from '../../services/ledger/open-ledger.ts';

/** The day on which every report of the corpus is sent. */
const today = '2026-11-01';

export interface CorpusLedgers {
  /** Does something at the door of a ledger that holds the data set and nothing else; it is gone afterwards. */
  withDoor<Result>(task: (door: Door) => Promise<Result>): Promise<Result>;
  drop(): Promise<void>;
}

async function command(serverUrl: string, sql: string): Promise<void> {
  const client = new Client({ connectionString: serverUrl });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

/** Loads the data set once; each ledger is a copy of that database, so that no report can hide behind another. */
export async function openCorpusLedgers(serverUrl: string): Promise<CorpusLedgers> {
  const run = `corpus_${randomBytes(6).toString('hex')}`;
  const urlOf = (name: string): string => Object.assign(new URL(serverUrl), { pathname: `/${name}` }).href;
  const withDatabase = async <Result>(name: string, task: (door: Door) => Promise<Result>): Promise<Result> => {
    const ledger = await openLedger({ url: urlOf(name) });
    try {
      return await task({ ledger, areas: committedAreas(), catalogue: catalogue(), today: () => today });
    } finally {
      await ledger.close(true);
    }
  };
  await command(serverUrl, `create database ${run}`);
  await withDatabase(run, async (door) => {
    await migrateLedger(door.ledger);
    await loadData(door, join(projectRoot, 'data'));
  });
  let copies = 0;
  return {
    withDoor: async (task) => {
      const name = `${run}_${++copies}`;
      await command(serverUrl, `create database ${name} template ${run}`);
      try {
        return await withDatabase(name, task);
      } finally {
        await command(serverUrl, `drop database ${name} with (force)`);
      }
    },
    drop: async () => await command(serverUrl, `drop database ${run} with (force)`),
  };
}
