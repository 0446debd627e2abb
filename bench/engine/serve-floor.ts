import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Pool } from 'undici';
import type { RecordedFetch, Waves } from './subgraphs/fetch-recorder.ts';

/** What the floor does for one request body. */
export interface FloorTask {
  readonly body: string;
  readonly waves: Waves;
  readonly answer: unknown;
}

/**
 * What no gateway goes below by much: sends the fetches of a request, known beforehand, in their waves, parses each
 * answer and writes the whole once. It plans nothing, joins nothing, checks nothing.
 */
const [taskFile] = process.argv.slice(2);
const tasks = JSON.parse(await readFile(taskFile ?? '', 'utf8')) as readonly FloorTask[];
const taskByBody = new Map(tasks.map((task) => [Buffer.from(task.body).toString('latin1'), task]));
const pools = new Map<string, Pool>();
const poolOf = ({ url }: RecordedFetch): Pool => {
  const { origin } = new URL(url);
  const pool = pools.get(origin) ?? new Pool(origin, { connections: 8, pipelining: 1 });
  pools.set(origin, pool);
  return pool;
};
const headers = ['content-type', 'application/json'];

const send = async (fetch: RecordedFetch): Promise<unknown> =>
  await new Promise((resolve, reject) => {
    const parts: Buffer[] = [];
    poolOf(fetch).dispatch(
      { path: '/', method: 'POST', headers, body: fetch.body },
      {
        onRequestStart: () => undefined,
        onResponseStart: () => undefined,
        onResponseData: (_controller, part) => parts.push(part),
        onResponseEnd: () => {
          resolve(JSON.parse((parts.length === 1 && parts[0] ? parts[0] : Buffer.concat(parts)).toString()));
        },
        onResponseError: (_controller, error) => {
          reject(error);
        },
      },
    );
  });

async function run({ waves, answer }: FloorTask): Promise<Buffer> {
  for (const wave of waves) await Promise.all(wave.map(send));
  return Buffer.from(JSON.stringify(answer));
}

const server = createServer((request, response) => {
  let body = '';
  request.setEncoding('latin1').on('data', (part: string) => (body += part));
  const answerNow = async (): Promise<void> => {
    const task = taskByBody.get(body);
    const answer = task ? await run(task) : Buffer.alloc(0);
    const length = String(answer.length);
    response.writeHead(task ? 200 : 404, ['content-type', 'application/json', 'content-length', length]);
    response.end(answer);
  };
  request.on('end', () => void answerNow());
});
server.listen(0, '127.0.0.1', () => {
  console.log(`http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`);
});
