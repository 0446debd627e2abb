import { CommandFault } from '../command-line/command-fault.ts';

/** The number of a version of the graph, as typed for an option. Throws `CommandFault`. */
export function versionNumberOf(option: string, typed: string): number {
  if (/^\d{1,9}$/.test(typed)) return Number(typed);
  throw new CommandFault(
    `--${option} cần một số phiên bản, ví dụ --${option}=3; thấy "${typed}".`,
    `--${option} takes the number of a version, such as --${option}=3; found "${typed}".`,
  );
}
