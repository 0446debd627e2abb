import { failureReason } from '../../../../config/start-failure.ts';
import { committedAreas } from '../../../../schema/areas/committed-areas.ts';
import { CommandFault } from '../../command-line/command-fault.ts';
import type { CommandIo, RunCommand } from '../../command-line/command-io.ts';
import { interruptible } from '../../exchange/interruptible.ts';
import { wordIn, type Said } from '../../terminal/language.ts';
import { openPage, type Page } from '../../terminal/page.ts';
import { printable } from '../../terminal/printable.ts';
import { devUsage } from './dev-usage.ts';
import { readDevWish, type DevWish } from './dev-wish.ts';
import { watchSources } from './source-changes.ts';
import type { DevHub } from './start-dev-hub.ts';
import { DoesNotStart, startSubgraphProcess, type SubgraphProcess } from './subgraph-process.ts';
import { tellTrial } from './tell-trial.ts';
import { tryVersion } from './try-version.ts';

/** By then every gateway has followed to the new version, and nobody asks the one before. */
const followedMs = 2000;

async function openHub({ port }: DevWish, io: CommandIo): Promise<DevHub> {
  try {
    // Its libraries are of no use to other commands.
    const { startDevHub } = await import('./start-dev-hub.ts');
    return await startDevHub(io.readSettings(), port);
  } catch (error) {
    if (error instanceof CommandFault) throw error;
    throw new CommandFault('Đồ thị không khởi động được.', `The graph did not start.\n${failureReason(error)}`);
  }
}

interface Surroundings {
  readonly hub: DevHub;
  readonly page: Page;
  readonly io: CommandIo;
  readonly signal: AbortSignal;
}

/** One subgraph in development, beside the hub that it is part of. */
class DevSession {
  /** Those that another took the place of, and that may still be asked for a moment. */
  readonly #leaving = new Set<SubgraphProcess>();
  #live: SubgraphProcess | null = null;

  constructor(
    private readonly wish: DevWish,
    private readonly around: Surroundings,
  ) {}

  /** Starts what the sources are now; it takes the place of what runs where it passes. */
  async turn(): Promise<void> {
    const began = performance.now();
    const started = await this.#start();
    if (!started) return;
    const { name } = this.wish;
    const trial = await tryVersion(this.around.hub.desk, this.wish, started);
    const tookMs = Math.round(performance.now() - began);
    this.#write(tellTrial(this.around.page, { name, tookMs }, trial));
    if (trial.version === null) return await started.stop();
    const before = this.#live;
    this.#live = started;
    if (before) this.#stopLater(before);
  }

  async #start(): Promise<SubgraphProcess | null> {
    const { name, provinceId } = this.wish;
    const { hub, page, signal } = this.around;
    const { desk } = hub;
    try {
      return await startSubgraphProcess(this.wish, {
        signal,
        askSdl: async (url) => await desk.askSdl({ name, provinceId, url, authority: null }),
        onLine: (line) => this.#write([page.paint('dim', `│ ${printable(line)}`)]),
      });
    } catch (error) {
      if (!(error instanceof DoesNotStart)) throw error;
      if (signal.aborted) return null;
      const said = {
        vi: `✗ ${name} không khởi động được; bản đạt gần nhất vẫn chạy.`,
        en: `✗ ${name} does not start; the last good one stays live.`,
      };
      this.#write([page.paint('red', wordIn(page.language, said)), `  ${printable(error.message)}`, '']);
      return null;
    }
  }

  #stopLater(before: SubgraphProcess): void {
    this.#leaving.add(before);
    setTimeout(() => void before.stop().finally(() => this.#leaving.delete(before)), followedMs).unref();
  }

  #write(lines: readonly string[]): void {
    this.around.io.out.write(`${lines.join('\n')}\n`);
  }

  async stop(): Promise<void> {
    await Promise.all([this.#live?.stop(), ...[...this.#leaving].map(async (each) => await each.stop())]);
  }
}

const ready = ({ folder }: DevWish, { url }: DevHub): Said => ({
  vi: `Đồ thị: ${url}/ · theo dõi ${folder} · Ctrl+C: dừng`,
  en: `The graph: ${url}/ · watching ${folder} · Ctrl+C stops it`,
});

async function develop(wish: DevWish, io: CommandIo, signal: AbortSignal): Promise<void> {
  const hub = await openHub(wish, io);
  const page = openPage(io.out, wish.language);
  const session = new DevSession(wish, { hub, page, io, signal });
  // From before the first start on, so that no save goes by unseen.
  const changes = watchSources(wish.folder);
  signal.addEventListener('abort', () => changes.close());
  try {
    io.out.write(`${page.paint('bold', wordIn(wish.language, ready(wish, hub)))}\n\n`);
    do await session.turn();
    while (!signal.aborted && (await changes.next()));
  } finally {
    changes.close();
    await session.stop();
    await hub.stop();
  }
}

/** `npm run hub -- subgraph dev DIR`. Ends with 0, stopped or explained, or 2, it could not run. */
export const runDev: RunCommand = async (words, io) => {
  const wish = await readDevWish(words, io, committedAreas());
  if (!wish) {
    io.out.write(devUsage);
    return 0;
  }
  await interruptible(async (signal) => await develop(wish, io, signal));
  return 0;
};
