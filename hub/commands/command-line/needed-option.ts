import { CommandFault } from './command-fault.ts';

/** What was given for an option that a command cannot do without; `example` completes it: `<why>`. Throws `CommandFault`. */
export function neededOption(value: string | null, name: string, example: string): string {
  if (value !== null) return value;
  throw new CommandFault(`Thiếu --${name}=${example}.`, `--${name}=${example} is missing.`);
}
