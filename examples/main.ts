import { examples, type Example } from './example-list.ts';
import { startExample, type RunningExample } from './start-example.ts';

interface Started {
  readonly example: Example;
  readonly running: RunningExample;
}

async function start(example: Example): Promise<Started | null> {
  const { port, name } = example;
  const PUBLIC_URL = process.env['HUB_KEYS'] ? `http://127.0.0.1:${port}/graphql` : undefined;
  try {
    const running = await startExample(example, { ...process.env, PORT: String(port), PUBLIC_URL });
    return { example, running };
  } catch (error) {
    process.stderr.write(`${name}: ${error instanceof Error ? error.message : String(error)}\n`);
    return null;
  }
}

const lineOf = ({ example: { name }, running: { url } }: Started): string => `  ${name.padEnd(26)}${url}\n`;

const publishing = ({ example: { name, provinceId }, running: { url } }: Started): string =>
  `  npm run hub -- subgraph publish ${name} --province=${provinceId} --endpoint=${url} --token-file=editor.token\n`;

/** Starts every example beside the hub, and says how they are published. An example that does not start keeps none back. */
async function main(): Promise<void> {
  const started = (await Promise.all(examples.map(start))).filter((each) => each !== null);
  if (started.length === 0) {
    process.exitCode = 1;
    return;
  }
  process.stdout.write(`${started.map(lineOf).join('')}
Hub, ở cửa sổ khác, được gọi tới máy này · the hub, in another terminal, allowed to call this machine:
  ENDPOINTS_ALLOWED=127.0.0.0/8 npm start

Công bố · To publish them:
  npm run -s hub -- token --role=editor > editor.token
${started.map(publishing).join('')}
Ctrl+C: dừng · stops them
`);
  const stop = (): void => void Promise.all(started.map(async ({ running }) => await running.stop()));
  process.once('SIGINT', stop).once('SIGTERM', stop);
}

await main();
