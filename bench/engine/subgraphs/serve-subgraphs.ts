import { createServer } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { allSubgraphs } from './all-subgraphs.ts';
import { answerFromMemory } from './answer-from-memory.ts';
import { FetchRecorder } from './fetch-recorder.ts';
import { listenOnSockets } from './listen-on-sockets.ts';

/** While fetches are recorded an answer waits this long, so that those sent together are seen to stand side by side. */
const recordedAnswerMs = 40;
const recorder = new FetchRecorder();
const addresses: Record<string, string> = {};

async function record(url: string, body: string, answer: Buffer | Promise<Buffer>): Promise<Buffer> {
  const finish = recorder.begin({ url, body });
  const [bytes] = await Promise.all([answer, sleep(recordedAnswerMs)]);
  finish();
  return bytes;
}

for (const subgraph of allSubgraphs) {
  const answerTo = answerFromMemory(subgraph);
  addresses[subgraph.name] = await listenOnSockets((body) => {
    recorder.fetches += 1;
    const answer = answerTo(body);
    return recorder.isRecording ? record(addresses[subgraph.name] ?? '', body.toString(), answer) : answer;
  });
}

// What the bench asks: `/fetches` how many so far, `/record` begins to record, `/waves` ends it and tells them.
const control = createServer(({ url }, response) => {
  if (url === '/record') recorder.start();
  response.end(JSON.stringify(url === '/waves' ? recorder.stop() : recorder.fetches));
}).listen(0, '127.0.0.1');
await once(control, 'listening');
const { port } = control.address() as AddressInfo;
console.log(JSON.stringify({ addresses, control: `http://127.0.0.1:${port}/` }));
