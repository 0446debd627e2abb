import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { parseContract, readContract } from '../src/contract/read-contract.ts';
import { Faulty } from '../src/fault.ts';
import { publication } from '../src/publication.ts';
import { startServer } from '../src/start-server.ts';
import { checkSignatures } from './check-signatures.ts';
import { startGuarded } from './guarded-server.ts';
import { runKit, type KitResult } from './run-kit.ts';

const usage = `npm run kit [-- --url=http://127.0.0.1:4101/graphql]

Hỏi subgraph đúng như hub hỏi và nói chỗ nào trái hợp đồng. Không có --url thì kit tự khởi động subgraph của dự án này.
Asks a subgraph exactly as the hub does, and says where it breaks the contract. Without --url it starts this project's own.

  --url=<address>     một subgraph đang chạy, viết bằng ngôn ngữ nào cũng được · one that runs, in any language
  --province=<id>     đơn vị của nó · its unit                 [${publication.provinceId}]
  --contract=<file>   hợp đồng của lĩnh vực · its contract     [contract/${publication.domain}.graphql]

0: đạt · passed   1: có lỗi · there are faults
`;

function tell({ name, faults }: KitResult): string {
  const mark = faults.length === 0 ? '✓' : faults.some(({ severity }) => severity === 'error') ? '✗' : '!';
  const lines = faults.flatMap(({ place, vi, en }) => [`    ${place ?? '-'}`, `      ${vi}`, `      ${en}`]);
  return [`${mark} ${name}`, ...lines, ''].join('\n');
}

/** This project's own server twice: open, for what it answers, and as in service, for whom it lets in. */
async function runOwn(): Promise<KitResult[]> {
  const open = { host: '127.0.0.1', port: 0, database: ':memory:', signatures: null };
  const server = await startServer(open, { isSilent: true });
  const results = await runKit({ url: server.url }, { ...publication, contract: readContract() });
  await server.close();
  const guarded = await startGuarded();
  const faults = await checkSignatures(guarded);
  await guarded.close();
  return [...results, { name: 'chữ ký · signatures', faults }];
}

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      url: { type: 'string' },
      province: { type: 'string', default: publication.provinceId },
      contract: { type: 'string' },
      help: { type: 'boolean', short: 'h' },
    },
  });
  if (values.help) {
    process.stdout.write(usage);
    return 0;
  }
  const contract = values.contract ? parseContract(readFileSync(values.contract, 'utf8')) : readContract();
  const results = values.url
    ? await runKit({ url: values.url }, { contract, provinceId: values.province })
    : await runOwn();
  process.stdout.write(results.map(tell).join(''));
  return results.some(({ faults }) => faults.some(({ severity }) => severity === 'error')) ? 1 : 0;
}

try {
  process.exitCode = await main();
} catch (error) {
  process.stderr.write(`${error instanceof Faulty ? error.message : String(error)}\n`);
  process.exitCode = 2;
}
