import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { benchFields, figureOf } from './owners-figures.ts';

/**
 * The endpoints of so many provinces in one process, each on a port of its own, answering the hub’s questions from memory.
 * Its first line of output is their addresses; GET /conduct/<how> of each says how it conducts itself from then on.
 */
type Conduct = 'healthy' | 'down' | 'slow' | 'lying';

const provinceIds = process.argv.slice(2);
const slowMs = 3000;

const figure = (index: number, field: string): object => ({
  period: '2025',
  qualifier: 'EXACT',
  value: figureOf(index, field),
  lower: null,
  upper: null,
  numerator: null,
  denominator: null,
  stated: null,
  locator: null,
});

const honest = (id: string, index: number): string =>
  JSON.stringify({
    data: {
      _entities: [
        {
          __typename: 'Province',
          id,
          security: Object.fromEntries(benchFields.map((field) => [field, figure(index, field)])),
        },
      ],
    },
  });

/** Each liar has a lie of its own. */
const lies: readonly ((text: string, id: string) => string)[] = [
  (text, id) => text.replace(`"id":"${id}"`, '"id":"somebody-else"'),
  (text) => text.replaceAll(/"value":\d+/g, '"value":"many"'),
  (text) => `${text}${' '.repeat(3_000_000)}`,
];

const conducts: Conduct[] = provinceIds.map(() => 'healthy');
const conductPath = '/conduct/';

function answer(index: number, request: IncomingMessage, response: ServerResponse): void {
  const id = provinceIds[index] ?? '';
  const text = honest(id, index);
  const { url = '' } = request;
  if (url.startsWith(conductPath)) {
    conducts[index] = url.slice(conductPath.length) as Conduct;
    return void response.end();
  }
  const conduct = conducts[index];
  if (conduct === 'down') return void request.socket.destroy();
  const send = (body: string): void => void response.writeHead(200, { 'content-type': 'application/json' }).end(body);
  if (conduct === 'slow') setTimeout(() => send(text), slowMs);
  else if (conduct === 'lying') send(lies[index % lies.length]?.(text, id) ?? '');
  else send(text);
}

const urls = await Promise.all(
  provinceIds.map(async (_, index) => {
    const server = createServer((request, response) => {
      request.resume();
      request.on('end', () => answer(index, request, response));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`;
  }),
);
console.log(JSON.stringify(urls));
