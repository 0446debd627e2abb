import { execFile } from 'node:child_process';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import stringWidth from 'string-width';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { projectRoot } from '../../../schema/project-root.ts';
import { startTestHub, type TestHub } from '../../../tests/support/test-hub.ts';
import { findFreePort } from '../../postgres/free-port.ts';
import type { HubAnswer } from './ask-hub.ts';
import { runAsk } from './run-ask.ts';

interface Asked {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

let hub: TestHub;
beforeAll(async () => {
  hub = await startTestHub();
});
afterAll(async () => await hub.stop());

async function ask(
  words: readonly string[],
  url = hub.url,
  terminalWidth?: number,
  token: string | null = null,
): Promise<Asked> {
  let [out, err] = ['', ''];
  const code = await runAsk({
    words,
    url,
    terminalWidth,
    readToken: async () => await Promise.resolve(token),
    write: (text) => (out += text),
    writeError: (text) => (err += text),
  });
  return { code, out, err };
}

/** As `rows-to-mend` answers who is shown what is restricted. */
const rowsOfKonTum = ['rows-to-mend', '--province=kon-tum', '--restricted=true', '--json'];

async function withServer(answer: (server: Server) => Promise<void>, body: string, status = 200): Promise<void> {
  const server = createServer((_request, response) => response.writeHead(status).end(body));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  await answer(server).finally(() => server.close());
}

const urlOf = (server: Server): string => {
  const address = server.address();
  return `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
};

describe('npm run ask', () => {
  it('lists every operation with its question in both languages', async () => {
    const { code, out } = await ask([]);
    expect(code).toBe(0);
    expect(out).toContain('khanh-hoa-dti-pillars\n    Thứ hạng DTI');
    expect(out).toContain('    How did Khánh Hòa');
  });

  it('draws the answer of the hub, by either name of the operation, with a variable changed', async () => {
    const [kebab, pascal] = [
      await ask(['khanh-hoa-dti-pillars', '--from=2022']),
      await ask(['KhanhHoaDtiPillars', '--from=2022']),
    ];
    expect(kebab).toMatchObject({ code: 0, err: '' });
    expect(pascal).toEqual(kebab);
    expect(kebab.out).toMatch(/programme › series \(8\)[^]*│ programme\.dti-rank +│ [^\n]*│ 2023 /);
    expect(kebab.out).not.toMatch(/│ programme\.dti-rank +│ [^\n]*│ 2021 /);
  });

  it('fits the terminal', async () => {
    const { out } = await ask(['khanh-hoa-dti-pillars'], hub.url, 100);
    expect(Math.max(...out.split('\n').map((line) => stringWidth(line)))).toBeLessThanOrEqual(100);
  });

  it('gives the same answer as JSON and as CSV', async () => {
    const json = await ask(['khanh-hoa-dti-pillars', '--json']);
    const { data } = JSON.parse(json.out) as HubAnswer;
    expect(data).toMatchObject({ programme: { series: expect.any(Array) as unknown } });
    const csv = await ask(['khanh-hoa-dti-pillars', '--csv']);
    expect(csv.out).toMatch(/^\ufeffindicator\.code,/);
    expect(csv.out.trim().split('\r\n')).toHaveLength(13);
  });

  it('tells the variables of an operation and what they accept', async () => {
    const { out } = await ask(['khanh-hoa-dti-pillars', '--help']);
    expect(out).toContain('--province: ID! ["khanh-hoa"]');
    expect(out).toContain('--from: Period ["2021"]');
  });

  it('shows a refusal by the hub in both languages with its code, and ends with 1', async () => {
    const { code, err } = await ask(['khanh-hoa-dti-pillars', '--from=2024-13']);
    expect(code).toBe(1);
    expect(err).toMatch(/^Lỗi \[BAD_PERIOD\] Kỳ báo cáo .+\nError \[BAD_PERIOD\] .*2024-13/);
  });

  it('shows what is restricted to whom the token speaks for, and refuses it to others', async () => {
    const rows = [{ indicator: 'infrastructure.fibre-household-share', period: '2024-13', figure: '80' }];
    const token = await hub.tokenFor('officer', 'kon-tum');
    const sent = `mutation ($rows: [ReportedFigure!]) {
      submitFeed(province: "kon-tum", rows: $rows, acceptValid: true) { rows { quarantined } }
    }`;
    expect(await hub.ask(sent, { rows }, token)).toEqual({ data: { submitFeed: { rows: { quarantined: 1 } } } });
    const own = await ask(rowsOfKonTum, hub.url, undefined, token);
    expect(own).toMatchObject({ code: 0, err: '' });
    expect(JSON.parse(own.out)).toMatchObject({
      data: { quarantinedRows: { nodes: [{ faults: [{ foundVi: '2024-13', foundEn: '2024-13' }] }] } },
    });
    const other = await ask(rowsOfKonTum, hub.url, undefined, await hub.tokenFor('officer', 'lang-son'));
    expect(other.code).toBe(1);
    expect(other.err).toContain('Error [FORBIDDEN]');
    expect((await ask(rowsOfKonTum)).err).toContain('Error [UNAUTHENTICATED]');
  });

  it('suggests the nearest operation', async () => {
    const { code, err } = await ask(['dti-pilars']);
    expect(code).toBe(2);
    expect(err).toMatch(/Gần nhất: khanh-hoa-dti-pillars.*\n.*Nearest: khanh-hoa-dti-pillars/);
  });

  it('tells how to start the hub where nothing listens, and ends with 2', async () => {
    const { code, err } = await ask(['dead-zones'], `http://127.0.0.1:${await findFreePort()}`);
    expect(code).toBe(2);
    expect(err).toMatch(/Hãy chạy "npm start".*\n.*Run "npm start"/);
  });

  it('tells where something else listens', async () => {
    await withServer(
      async (server) => {
        expect(await ask(['dead-zones', `--url=${urlOf(server)}`])).toMatchObject({
          code: 2,
          err: expect.stringContaining('is no hub (HTTP 404)') as unknown,
        });
      },
      '<html>',
      404,
    );
  });

  it('prints a partial answer and its errors', async () => {
    const error = {
      message: 'One subgraph did not answer.',
      path: ['province', 'security'],
      extensions: { code: 'SUBGRAPH_UNAVAILABLE' },
    };
    const body = JSON.stringify({ data: { province: { nameVi: 'Huế' } }, errors: [error] });
    await withServer(async (server) => {
      const { code, out, err } = await ask(['dead-zones', `--url=${urlOf(server)}`]);
      expect(code).toBe(1);
      expect(out).toContain('│ nameVi │ Huế │');
      expect(err).toBe(
        'Lỗi [SUBGRAPH_UNAVAILABLE] Một phần của hệ thống tạm thời không trả lời; phần còn lại vẫn đúng.\n' +
          'Error [SUBGRAPH_UNAVAILABLE] One subgraph did not answer. (province.security)\n',
      );
    }, body);
  });
});

it('the command itself asks where PORT says, as whom HUB_TOKEN says, writes to the pipe and ends with the code', async () => {
  const command = join(projectRoot, 'hub', 'commands', 'ask.ts');
  const run = async (port: number, environment: Record<string, string> = {}): Promise<Asked> =>
    await new Promise((resolve) => {
      execFile(
        process.execPath,
        [command, 'dead-zones', '--json'],
        { env: { PORT: String(port), ...environment } },
        (error, out, err) => resolve({ code: Number(error?.code ?? 0), out, err }),
      );
    });
  const answered = await run(Number(new URL(hub.url).port));
  expect(answered).toMatchObject({ code: 0, err: '' });
  expect(JSON.parse(answered.out)).toHaveProperty('data');
  const stranger = await run(Number(new URL(hub.url).port), { HUB_TOKEN: 'a.b.c' });
  expect(stranger).toMatchObject({ code: 1, err: expect.stringContaining('Error [UNAUTHENTICATED]') as unknown });
  expect(await run(await findFreePort())).toMatchObject({ code: 2, out: '' });
});
