import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type, type Typed } from '../command-line/typed-command.fixture.ts';
import { startScriptedHub, type ScriptedAnswer, type ScriptedHub } from '../exchange/scripted-hub.fixture.ts';
import { runHub } from '../hub/run-hub.ts';

export const officer = { HUB_TOKEN: 'a.b.c' };

/** A folder with `figures.csv`, and hubs to which it is reported. */
export interface Desk extends AsyncDisposable {
  readonly folder: string;
  readonly pathOf: (typed: string) => string;
  /** Reports `figures.csv` of Kon Tum as an officer. */
  report(url: string, ...words: string[]): Promise<Typed>;
  hubThatAnswers(...answers: ScriptedAnswer[]): Promise<ScriptedHub>;
  /** Stopped with the rest. */
  keep(started: { stop(): Promise<void> }): void;
}

export async function openDesk(): Promise<Desk> {
  const folder = await mkdtemp(join(tmpdir(), 'lien-tinh-desk-'));
  const started: { stop(): Promise<void> }[] = [];
  await writeFile(join(folder, 'figures.csv'), 'Kỳ;Số liệu\n');
  const pathOf = (typed: string): string => join(folder, typed);
  return {
    folder,
    pathOf,
    report: async (url, ...words) =>
      await type(runHub, ['report', 'figures.csv', '--province=kon-tum', `--url=${url}`, ...words], {
        environment: officer,
        pathOf,
      }),
    hubThatAnswers: async (...answers) => {
      const hub = await startScriptedHub(...answers);
      started.push(hub);
      return hub;
    },
    keep: (each) => void started.push(each),
    [Symbol.asyncDispose]: async () => {
      for (const each of started) await each.stop();
      await rm(folder, { recursive: true });
    },
  };
}

export const jsonLines = (...values: object[]): ScriptedAnswer => ({
  headers: { 'content-type': 'application/x-ndjson' },
  body: values.map((value) => `${JSON.stringify(value)}\n`).join(''),
});

export const refusal = (status: number, code: string, message: string, vi: string): ScriptedAnswer => ({
  status,
  body: { errors: [{ message, extensions: { code, vi } }] },
});
