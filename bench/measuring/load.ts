import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import autocannon from 'autocannon';
import { isInstalled } from './is-installed.ts';

/** What is asked over and over. */
export interface LoadRequest {
  readonly url: string;
  /** Of a POST; a GET without it. */
  readonly body?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface LoadOptions {
  readonly seconds: number;
  readonly connections: number;
}

export interface Load {
  readonly requests: number;
  readonly requestsPerSecond: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
}

export type GenerateLoad = (request: LoadRequest, options: LoadOptions) => Promise<Load>;

export interface LoadGenerator {
  readonly name: string;
  readonly generate: GenerateLoad;
}

const run = promisify(execFile);
const json = { 'content-type': 'application/json' };

// A long bracket of Lua holds a text as it is; neither JSON nor a header holds its end.
const luaText = (text: string): string => `[==[${text}]==]`;

const wrkScript = ({ body, headers }: LoadRequest): string => `
${body === undefined ? '' : `wrk.method = "POST"\nwrk.body = ${luaText(body)}`}
${Object.entries({ ...(body === undefined ? {} : json), ...headers })
  .map(([name, value]) => `wrk.headers[ ${luaText(name)} ] = ${luaText(value)}`)
  .join('\n')}
done = function(summary, latency)
  local failed = summary.errors.status + summary.errors.connect + summary.errors.read + summary.errors.write
  io.write(string.format('\\nfigures {"requests":%d,"us":%d,"failed":%d,"p50":%f,"p99":%f}\\n',
    summary.requests, summary.duration, failed, latency:percentile(50), latency:percentile(99)))
end
`;

const loadByWrk: GenerateLoad = async (request, { seconds, connections }) => {
  const folder = await mkdtemp(join(tmpdir(), 'bench-wrk-'));
  const script = join(folder, 'request.lua');
  await writeFile(script, wrkScript(request));
  const connecting = ['-t', '1', '-c', String(connections), '-d', `${seconds}s`, '--timeout', '30s'];
  const { stdout } = await run('wrk', [...connecting, '-s', script, request.url]);
  await rm(folder, { recursive: true });
  const told = /^figures (.+)$/m.exec(stdout)?.[1];
  if (told === undefined) throw new Error(`wrk told no figures: ${stdout}`);
  const figures = JSON.parse(told) as Record<string, number>;
  const { requests = 0, us = 0, failed = 0, p50 = 0, p99 = 0 } = figures;
  if (failed > 0) throw new Error(`${request.url}: ${failed} of ${requests} requests failed`);
  return { requests, requestsPerSecond: requests / (us / 1e6), p50Ms: p50 / 1000, p99Ms: p99 / 1000 };
};

const loadByAutocannon: GenerateLoad = async ({ url, body, headers }, { seconds, connections }) => {
  const sent = body === undefined ? { headers } : { method: 'POST' as const, body, headers: { ...json, ...headers } };
  const result = await autocannon({ url, ...sent, connections, duration: seconds });
  const failed = result['4xx'] + result['5xx'] + result.errors;
  if (failed > 0) throw new Error(`${url}: ${failed} requests failed`);
  const { total: requests, average: requestsPerSecond } = result.requests;
  return { requests, requestsPerSecond, p50Ms: result.latency.p50, p99Ms: result.latency.p99 };
};

/** wrk where it is installed, for it leaves most of its core to what else runs there; else autocannon. */
export const findLoadGenerator = (): LoadGenerator =>
  isInstalled('wrk') ? { name: 'wrk', generate: loadByWrk } : { name: 'autocannon', generate: loadByAutocannon };
