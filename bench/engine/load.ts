import { execFile } from 'node:child_process';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import autocannon from 'autocannon';

export interface Load {
  readonly requests: number;
  readonly requestsPerSecond: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
}

export type LoadGenerator = (url: string, body: string, seconds: number) => Promise<Load>;

const connections = 50;
const run = promisify(execFile);

// A long bracket of Lua holds a body as it is; JSON never holds its end.
const wrkScript = (body: string): string => `
wrk.method = "POST"
wrk.headers["content-type"] = "application/json"
wrk.body = [==[${body}]==]
done = function(summary, latency)
  local failed = summary.errors.status + summary.errors.connect + summary.errors.read + summary.errors.write
  io.write(string.format('\\nfigures {"requests":%d,"us":%d,"failed":%d,"p50":%f,"p99":%f}\\n',
    summary.requests, summary.duration, failed, latency:percentile(50), latency:percentile(99)))
end
`;

async function loadByWrk(url: string, body: string, seconds: number): Promise<Load> {
  const script = join(await mkdtemp(join(tmpdir(), 'bench-wrk-')), 'request.lua');
  await writeFile(script, wrkScript(body));
  const connecting = ['-t', '1', '-c', String(connections), '-d', `${seconds}s`, '--timeout', '30s'];
  const { stdout } = await run('wrk', [...connecting, '-s', script, url]);
  const figures = JSON.parse(/^figures (.+)$/m.exec(stdout)?.[1] ?? '{}') as Record<string, number>;
  const { requests = 0, us = 0, failed = 0, p50 = 0, p99 = 0 } = figures;
  if (failed > 0) throw new Error(`${url}: ${failed} of ${requests} requests failed`);
  return { requests, requestsPerSecond: requests / (us / 1e6), p50Ms: p50 / 1000, p99Ms: p99 / 1000 };
}

async function loadByAutocannon(url: string, body: string, seconds: number): Promise<Load> {
  const headers = { 'content-type': 'application/json' };
  const result = await autocannon({ url, body, headers, method: 'POST', connections, duration: seconds });
  const failed = result.non2xx + result.errors;
  if (failed > 0) throw new Error(`${url}: ${failed} requests failed`);
  const { total: requests, average: requestsPerSecond } = result.requests;
  return { requests, requestsPerSecond, p50Ms: result.latency.p50, p99Ms: result.latency.p99 };
}

/** wrk where it is installed, for it leaves most of its core to the subgraphs; else autocannon. */
export async function findLoadGenerator(): Promise<{ readonly name: string; readonly generate: LoadGenerator }> {
  const isThere = await run('which', ['wrk']).then(
    () => true,
    () => false,
  );
  return isThere ? { name: 'wrk', generate: loadByWrk } : { name: 'autocannon', generate: loadByAutocannon };
}
