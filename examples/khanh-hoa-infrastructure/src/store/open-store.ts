import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Contract } from '../contract/read-contract.ts';
import { Faulty } from '../fault.ts';
import { projectFolder } from '../project-folder.ts';
import { readFigures } from './read-figures.ts';
import { readRecords } from './read-records.ts';

/** This province's own database. */
export interface Store {
  /** Fields of the profile of which something is stated: figures, and registers though they be empty. */
  statedFields(): ReadonlySet<string>;
  /** Its figures and lists of records by their fields. */
  profile(): Readonly<Record<string, unknown>>;
  /** How much it holds, and since when (ISO 8601, UTC). */
  contents(): { readonly figures: number; readonly records: number; readonly loadedAt: string };
  close(): void;
}

/** What the database is filled from; the second text of each is the whole file. */
export interface Seed {
  readonly figures: readonly [name: string, text: string];
  readonly records: readonly [name: string, text: string];
}

const tables = `
  CREATE TABLE IF NOT EXISTS figure (
    field TEXT PRIMARY KEY, period TEXT NOT NULL, qualifier TEXT NOT NULL,
    value REAL, lower REAL, upper REAL, numerator REAL, denominator REAL, stated REAL, locator TEXT
  ) STRICT;
  CREATE TABLE IF NOT EXISTS register (field TEXT PRIMARY KEY) STRICT;
  CREATE TABLE IF NOT EXISTS record (
    register TEXT NOT NULL REFERENCES register, number INTEGER NOT NULL, content TEXT NOT NULL,
    PRIMARY KEY (register, number)
  ) STRICT;
  CREATE TABLE IF NOT EXISTS loaded (seed TEXT NOT NULL, at TEXT NOT NULL) STRICT;`;

const fileOf = (name: string): readonly [string, string] => [
  `data/${name}`,
  readFileSync(join(projectFolder, 'data', name), 'utf8'),
];

/** The files of this project. */
const ownSeed = (): Seed => ({ figures: fileOf('figures.csv'), records: fileOf('records.json') });

function fill(database: DatabaseSync, seed: Seed, contract: Contract): void {
  const figures = readFigures(...seed.figures, contract);
  const records = readRecords(...seed.records, contract);
  const faults = [...figures.faults, ...records.faults];
  if (faults.length > 0) throw new Faulty(faults);
  database.exec('DELETE FROM figure; DELETE FROM record; DELETE FROM register; DELETE FROM loaded');
  const addFigure = database.prepare(
    `INSERT INTO figure VALUES (:field, :period, :qualifier, :value, :lower, :upper, :numerator, :denominator, :stated, :locator)`,
  );
  for (const [field, figure] of figures.figures) addFigure.run({ field, ...figure });
  const addRegister = database.prepare('INSERT INTO register VALUES (?)');
  const addRecord = database.prepare('INSERT INTO record VALUES (?, ?, ?)');
  for (const [field, list] of records.records) {
    addRegister.run(field);
    for (const [number, content] of list.entries()) addRecord.run(field, number, JSON.stringify(content));
  }
}

/** Fills it where the seed is another than the one that it was filled from: all of it or nothing. */
function load(database: DatabaseSync, seed: Seed, contract: Contract): void {
  const digest = createHash('sha256').update(JSON.stringify(seed)).digest('hex');
  if (database.prepare('SELECT seed FROM loaded').get()?.['seed'] === digest) return;
  database.exec('BEGIN IMMEDIATE');
  try {
    fill(database, seed, contract);
    database.prepare('INSERT INTO loaded VALUES (?, ?)').run(digest, new Date().toISOString());
    database.exec('COMMIT');
  } catch (error) {
    database.exec('ROLLBACK');
    throw error;
  }
}

/**
 * Opens the database in a file (`:memory:` for none) and fills it from the seed where that has changed. Other programs of
 * the province may write to its tables: what they hold is what is answered. Throws `Faulty` for what is wrong with the seed;
 * what was loaded before then stays.
 */
export function openStore(file: string, contract: Contract, seed: Seed = ownSeed()): Store {
  const database = new DatabaseSync(file);
  database.exec(`PRAGMA journal_mode = WAL; PRAGMA busy_timeout = 2000; ${tables}`);
  load(database, seed, contract);
  const figures = database.prepare('SELECT * FROM figure');
  const registers = database.prepare('SELECT field FROM register');
  const records = database.prepare('SELECT content FROM record WHERE register = ? ORDER BY number');
  const contents = database.prepare(
    `SELECT (SELECT count(*) FROM figure) AS figures, (SELECT count(*) FROM record) AS records, at AS loadedAt FROM loaded`,
  );
  const registerFields = (): string[] => registers.all().map(({ field }) => String(field));
  return {
    statedFields: () => new Set([...figures.all().map(({ field }) => String(field)), ...registerFields()]),
    profile: () =>
      Object.fromEntries([
        ...figures.all().map(({ field, ...figure }) => [String(field), figure] as const),
        ...registerFields().map((field) => {
          const list = records.all(field).map(({ content }) => JSON.parse(String(content)) as unknown);
          return [field, list] as const;
        }),
      ]),
    contents: () => {
      const { figures: count, records: recordCount, loadedAt } = contents.get() ?? {};
      return { figures: Number(count), records: Number(recordCount), loadedAt: String(loadedAt) };
    },
    close: () => database.close(),
  };
}
