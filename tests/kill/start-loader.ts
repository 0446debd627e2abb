import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { projectRoot } from '../../schema/project-root.ts';
import type { LoadAnswer, LoaderMessage } from './load-words.ts';
import type { Victim } from './victim.ts';

const script = join(projectRoot, 'tests', 'kill', 'loader-process.ts');

/** A process that does nothing but take files into the ledger at `url`; `flags` are those of Node. */
export async function startLoader(url: string, flags: readonly string[] = []): Promise<Victim> {
  const child = fork(script, [url], { cwd: projectRoot, execArgv: [...flags, '--import', 'tsx'] });
  const begun = await Promise.race([once(child, 'message'), once(child, 'exit').then(() => null)]);
  if (!begun) throw new Error('the loader did not start');
  const isAlive = (): boolean => child.exitCode === null && child.signalCode === null;
  return {
    take: async (wish, onStep) =>
      await new Promise((resolve) => {
        const hear = (message: LoaderMessage): void => {
          if (message.kind === 'step') onStep?.(message.step);
          else end(message);
        };
        const die = (): void => end(null);
        const end = (answer: LoadAnswer | null): void => {
          child.off('message', hear).off('exit', die);
          resolve(answer);
        };
        child.on('message', hear).once('exit', die);
        if (isAlive()) child.send(wish);
        else end(null);
      }),
    kill: async () => {
      if (!isAlive()) return;
      const gone = once(child, 'exit');
      child.kill('SIGKILL');
      await gone;
    },
    processId: child.pid ?? 0,
    get isAlive() {
      return isAlive();
    },
  };
}
