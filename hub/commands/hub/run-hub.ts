import { inspect } from 'node:util';
import type { Settings } from '../../../config/settings.ts';
import { nearestNames } from '../../../schema/operations/nearest-names.ts';
import { CommandFault } from '../command-line/command-fault.ts';
import type { CommandIo } from '../command-line/command-io.ts';
import { printable } from '../terminal/printable.ts';
import { commands, type Command } from './command-list.ts';
import { groupOverview, overview } from './overview.ts';

/** sysexits.h: an internal software error. The codes below are those of the commands. */
const ownFault = 70;

const isHelp = (word: string | undefined): boolean => word === '--help' || word === '-h';

/** The longest name that the words begin with. */
const findCommand = (words: readonly string[]): Command | undefined =>
  [3, 2, 1]
    .map((length) => words.slice(0, length).join(' '))
    .flatMap((typed) => commands.filter(({ name }) => name === typed))
    .at(0);

const groupOf = (words: readonly string[]): readonly Command[] =>
  commands.filter(({ name }) => name.startsWith(`${words.join(' ')} `));

/** How many of the words name a group of commands, such as `ledger` and `subgraph token`. */
const groupLength = (words: readonly string[]): number =>
  [2, 1].find((length) => words.length >= length && groupOf(words.slice(0, length)).length > 0) ?? 0;

function unknownCommand(words: readonly string[], known: readonly Command[]): CommandFault {
  if (words[0]?.startsWith('-'))
    return new CommandFault(
      `Thấy "${words[0]}" trước tên lệnh; hãy viết lệnh trước. "npm run hub -- --help" liệt kê các lệnh.`,
      `Found "${words[0]}" ahead of a command; name the command first. "npm run hub -- --help" lists them.`,
    );
  const typed = words.slice(0, known.length < commands.length ? groupLength(words) + 1 : 1).join(' ');
  const [nearest = ''] = nearestNames(
    typed,
    known.map(({ name }) => name),
  );
  return new CommandFault(
    `Không có lệnh "${typed}". Gần nhất: ${nearest}. "npm run hub -- --help" liệt kê tất cả.`,
    `There is no command "${typed}". The nearest is ${nearest}; "npm run hub -- --help" lists all.`,
  );
}

async function dispatch(words: readonly string[], io: CommandIo): Promise<number> {
  const [first, ...rest] = words;
  if (first === undefined || isHelp(first) || (first === 'help' && rest.length === 0)) {
    io.out.write(overview(commands));
    return 0;
  }
  if (first === 'help') return await dispatch([...rest, '--help'], io);
  const command = findCommand(words);
  if (command) {
    const run = await command.load();
    return await run(words.slice(command.name.split(' ').length), io);
  }
  const length = groupLength(words);
  if (length === 0) throw unknownCommand(words, commands);
  const group = groupOf(words.slice(0, length));
  const next = words[length];
  if (next !== undefined && !isHelp(next)) throw unknownCommand(words, group);
  io.out.write(groupOverview(group));
  return 0;
}

/** The message of the settings is in both languages and names every fault. */
function settingsOrFault(read: () => Settings): Settings {
  try {
    return read();
  } catch (error) {
    const [vi = '', ...faults] = error instanceof Error ? error.message.split('\n') : [];
    throw new CommandFault(vi, faults.join('\n'));
  }
}

/** `npm run hub -- <command> …`: gives the exit code of the process, 2 where nothing was done. */
export async function runHub(words: readonly string[], io: CommandIo): Promise<number> {
  try {
    return await dispatch(words, { ...io, readSettings: () => settingsOrFault(io.readSettings) });
  } catch (error) {
    if (error instanceof CommandFault) {
      io.err.write(`${error.message.split('\n').map(printable).join('\n')}\n`);
      return error.exitCode;
    }
    io.err.write(`Lệnh bị lỗi ngoài dự kiến. The command itself failed:\n${inspect(error)}\n`);
    return ownFault;
  }
}
