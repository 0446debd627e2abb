import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TokenWish } from '../../../identity/tokens/issue-token.ts';
import { startTestHub, type TestHub } from '../../../tests/support/test-hub.ts';
import { type, type Typed } from '../command-line/typed-command.fixture.ts';
import { runHub } from '../hub/run-hub.ts';

/** The indicator of the figures that are sent. */
export const fibre = 'infrastructure.fibre-household-share';

export type Typist = (...words: string[]) => Promise<Typed>;

/** A running hub, and those who type commands to it. */
export interface Desks extends AsyncDisposable {
  readonly hub: TestHub;
  /** An officer of Kon Tum. */
  readonly officer: Typist;
  /** An officer of Lạng Sơn. */
  readonly stranger: Typist;
  readonly editor: Typist;
  readonly typistFor: (role: TokenWish['role'], provinceId?: string) => Promise<Typist>;
  /** The path that a typed path means to all of them. */
  readonly pathOf: (typed: string) => string;
  /** Sends rows of `indicator;period;figure` of Kon Tum as its officer, in part where some are at fault. */
  readonly send: (...rows: string[]) => Promise<Typed>;
}

export async function openDesks(environment: Record<string, string> = {}): Promise<Desks> {
  const hub = await startTestHub(environment);
  const folder = await mkdtemp(join(tmpdir(), 'lien-tinh-desks-'));
  const pathOf = (typed: string): string => join(folder, typed);
  const typist = (token: string): Typist => {
    const options = { environment: { HUB_URL: hub.url, HUB_TOKEN: token }, pathOf };
    return async (...words) => await type(runHub, words, options);
  };
  const officer = typist(await hub.tokenFor('officer', 'kon-tum'));
  return {
    hub,
    officer,
    stranger: typist(await hub.tokenFor('officer', 'lang-son')),
    editor: typist(await hub.tokenFor('editor')),
    typistFor: async (role, provinceId) => typist(await hub.tokenFor(role, provinceId)),
    pathOf,
    send: async (...rows) => {
      await writeFile(join(folder, 'bao-cao.csv'), ['Mã chỉ tiêu;Kỳ báo cáo;Số liệu', ...rows, ''].join('\n'));
      return await officer('report', 'bao-cao.csv', '--province=kon-tum', '--accept-valid');
    },
    [Symbol.asyncDispose]: async () => {
      await hub.stop();
      await rm(folder, { recursive: true });
    },
  };
}
