import { openAsBlob } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { ownKeysFolder } from '../../identity/keys/open-keys.ts';
import { issueToken } from '../../identity/tokens/issue-token.ts';
import { committedAreas } from '../../schema/areas/committed-areas.ts';
import type { ValidationReport } from '../../services/feeds/report/validation-report.ts';
import type { SubmissionProgress } from '../../services/feeds/submission.ts';
import type { Unavailability } from '../../services/ledger/write/ledger-unavailable.ts';
import { startHubProcess } from '../support/hub-process.ts';
import type { LoadAnswer, LoadWish } from './load-words.ts';
import type { StartVictim } from './victim.ts';

/** A line of the hub's answer. */
interface Line {
  readonly progress?: { readonly step: 'receiving' | SubmissionProgress['step'] };
  readonly report?: ValidationReport;
  readonly error?: { readonly message: string; readonly code?: string; readonly reason?: Unavailability };
}

function answerIn({ report, error }: Line): LoadAnswer | undefined {
  if (report) return { kind: 'report', report };
  if (error?.code === 'LEDGER_UNAVAILABLE' && error.reason) return { kind: 'unavailable', reason: error.reason };
  return error && { kind: 'failure', text: JSON.stringify(error) };
}

async function post(
  url: string,
  token: string,
  { file, path, provinceId }: LoadWish,
  onStep?: (step: SubmissionProgress['step']) => void,
): Promise<LoadAnswer | null> {
  const response = await fetch(`${url}/feeds/${provinceId}?name=${file}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, accept: 'application/x-ndjson', 'content-type': 'text/csv' },
    body: await openAsBlob(path),
  });
  if (!response.body || !response.ok) return { kind: 'failure', text: `${response.status} ${await response.text()}` };
  for await (const text of createInterface(Readable.fromWeb(response.body))) {
    const line = JSON.parse(text) as Line;
    const answer = answerIn(line);
    if (answer) return answer;
    if (line.progress && line.progress.step !== 'receiving') onStep?.(line.progress.step);
  }
  return null;
}

/** A whole hub, to which files are sent over HTTP as a province would. */
export const startHub: StartVictim = async (url, folder) => {
  const dataFolder = join(folder, 'hub');
  const hub = await startHubProcess(url, { DATA_DIR: dataFolder });
  const wish = { role: 'editor', provinceId: null, subject: 'kill', days: 1 } as const;
  const token = await issueToken(wish, {
    folder: ownKeysFolder(dataFolder),
    areas: committedAreas(),
    issuer: null,
    audience: null,
  });
  const isAlive = (): boolean => hub.process.exitCode === null && hub.process.signalCode === null;
  return {
    take: async (wanted, onStep) => {
      try {
        return await post(hub.url, token, wanted, onStep);
      } catch (error) {
        // The connection broke: nobody was told anything.
        if (!isAlive() || hub.process.killed) return null;
        throw error;
      }
    },
    kill: async () => await hub.stop(),
    processId: hub.process.pid ?? 0,
    get isAlive() {
      return isAlive();
    },
  };
};
