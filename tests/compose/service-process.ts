import { spawn, type ChildProcess } from 'node:child_process';
import { setTimeout as wait } from 'node:timers/promises';
import { projectRoot } from '../../schema/project-root.ts';
import type { PlacedService } from './place-services.ts';

const healthyWithinMs = 90_000;
const stoppedWithinMs = 15_000;

/** How a process ended: its exit code, or the signal that ended it. */
export type Ending = number | NodeJS.Signals;

const endingOf = async (child: ChildProcess): Promise<Ending> =>
  await new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code, signal) => resolve(code ?? signal ?? 'SIGKILL'));
  });

/** One service of the compose file as a process of its own. */
export class ServiceProcess {
  readonly #child: ChildProcess;
  readonly #ended: Promise<Ending>;
  #ending: Ending | null = null;
  #log = '';

  constructor(readonly service: PlacedService) {
    this.#child = this.#spawn(service.command);
    for (const stream of [this.#child.stdout, this.#child.stderr])
      stream?.setEncoding('utf8').on('data', (text: string) => (this.#log += text));
    this.#ended = endingOf(this.#child).then((ending) => (this.#ending = ending));
  }

  get log(): string {
    return `--- ${this.service.name} (${this.#ending ?? 'running'})\n${this.#log}`;
  }

  /** Resolves when the health check of the compose file says yes. */
  async untilHealthy(): Promise<void> {
    const deadline = Date.now() + healthyWithinMs;
    while (Date.now() < deadline && this.#ending === null) {
      const check = this.#spawn(this.service.healthCheck);
      check.stdout?.resume();
      check.stderr?.resume();
      if ((await endingOf(check)) === 0) return;
      await wait(200);
    }
    throw new Error(`${this.service.name} did not become healthy\n${this.log}`);
  }

  async end(signal: NodeJS.Signals): Promise<Ending> {
    if (this.#ending === null) this.#child.kill(signal);
    // One that does not stop must not outlive the test.
    const kill = setTimeout(() => this.#child.kill('SIGKILL'), stoppedWithinMs);
    const ending = await this.#ended;
    clearTimeout(kill);
    return ending;
  }

  #spawn([program = '', ...words]: readonly string[]): ChildProcess {
    return spawn(program, words, {
      cwd: projectRoot,
      env: { ...this.service.environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
  }
}
