import { startFailure } from './start-failure.ts';

/** Runs the entry of a process. What keeps it from starting is told to the person at the terminal, and it ends with 1. */
export async function runMain(main: () => Promise<void>): Promise<void> {
  try {
    await main();
  } catch (error) {
    process.stderr.write(`${startFailure(error)}\n`);
    process.exit(1);
  }
}
