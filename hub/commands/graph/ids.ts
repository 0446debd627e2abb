import { CommandFault } from '../command-line/command-fault.ts';

/** Numbers with commas between them, as typed for `name`. Throws `CommandFault` where there is none. */
export function idsOf(name: string, typed: string): readonly string[] {
  const ids = typed
    .split(',')
    .map((id) => id.trim())
    .filter((id) => id !== '');
  if (ids.length > 0) return ids;
  throw new CommandFault(
    `${name} cần một hay nhiều số, cách nhau bằng dấu phẩy.`,
    `${name} takes one number or more, with commas between them.`,
  );
}
