import { parseArgs } from 'node:util';
import { nearestNames } from '../../../schema/operations/nearest-names.ts';
import { CommandFault } from './command-fault.ts';

/** What an option takes: any text, nothing, or one of these words. */
type OptionKind = 'text' | 'flag' | readonly string[];
export type OptionKinds = Readonly<Record<string, OptionKind>>;

type Given<Kind extends OptionKind> = Kind extends 'flag'
  ? boolean
  : Kind extends readonly (infer Word)[]
    ? Word | null
    : string | null;

export interface ReadWords<Kinds extends OptionKinds> {
  /** Null where an option was not given, false where a flag was not. */
  readonly options: { readonly [Name in keyof Kinds]: Given<Kinds[Name]> };
  /** What stands without dashes, one for each name in `operands`. */
  readonly operands: readonly string[];
}

function unknownOption(typed: string, kinds: OptionKinds): CommandFault {
  const [nearest] = nearestNames(typed.replace(/^-+/, ''), Object.keys(kinds));
  return nearest === undefined
    ? new CommandFault(`Không có ${typed}.`, `There is no ${typed}.`)
    : new CommandFault(
        `Không có ${typed}; gần nhất là --${nearest}. Thêm --help để xem tất cả.`,
        `There is no ${typed}; the nearest is --${nearest}. --help lists all.`,
      );
}

/** `inline`: it was written `--name=value`. A word with dashes after a bare name is the next option, not its value. */
function readValue(name: string, kind: OptionKind, value: string | undefined, inline: boolean): string | true {
  if (kind === 'flag') {
    if (value === undefined) return true;
    throw new CommandFault(
      `--${name} không nhận giá trị; thấy "${value}".`,
      `--${name} takes no value; found "${value}".`,
    );
  }
  if (value === undefined || value === '' || (!inline && value.startsWith('--')))
    throw new CommandFault(`--${name} cần một giá trị: --${name}=…`, `--${name} needs a value: --${name}=…`);
  if (kind === 'text' || kind.includes(value)) return value;
  const words = kind.join(', ');
  throw new CommandFault(
    `--${name} phải là một trong: ${words}; thấy "${value}".`,
    `--${name} must be one of ${words}; found "${value}".`,
  );
}

function checkOperands(found: readonly string[], wanted: readonly string[]): void {
  const tooMany = found[wanted.length];
  if (tooMany !== undefined)
    throw new CommandFault(`Không hiểu "${tooMany}".`, `Found "${tooMany}"; --help tells what is understood.`);
  const missing = wanted[found.length];
  if (missing !== undefined)
    throw new CommandFault(
      `Thiếu ${missing}. Thêm --help để xem cách viết.`,
      `${missing} is missing; --help tells how.`,
    );
}

/**
 * What was typed after a command: `--name=value`, `--name value` and `--flag` in any order around the operands; after
 * `--` all is operands. Null where help is asked for, whatever else was typed. Throws `CommandFault`, naming the word.
 */
export function readWords<const Kinds extends OptionKinds>(
  words: readonly string[],
  kinds: Kinds,
  operands: readonly string[] = [],
): ReadWords<Kinds> | null {
  const known = Object.entries(kinds).map(([name, kind]) => [name, { type: kind === 'flag' ? 'boolean' : 'string' }]);
  const { tokens } = parseArgs({
    args: [...words],
    options: {
      ...(Object.fromEntries(known) as Record<string, { type: 'boolean' | 'string' }>),
      help: { type: 'boolean', short: 'h' },
    },
    // Its own faults are in English alone.
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const given = new Map<string, string | true>();
  const found: string[] = [];
  if (tokens.some((token) => token.kind === 'option' && token.name === 'help')) return null;
  for (const token of tokens) {
    if (token.kind === 'positional') found.push(token.value);
    if (token.kind !== 'option') continue;
    const { name, rawName, value, inlineValue = false } = token;
    const kind = Object.hasOwn(kinds, name) ? kinds[name] : undefined;
    if (kind === undefined) throw unknownOption(rawName, kinds);
    if (given.has(name)) throw new CommandFault(`--${name} được viết hai lần.`, `--${name} is given twice.`);
    given.set(name, readValue(name, kind, value, inlineValue));
  }
  checkOperands(found, operands);
  const options = Object.entries(kinds).map(([name, kind]) => [
    name,
    given.get(name) ?? (kind === 'flag' ? false : null),
  ]);
  return { options: Object.fromEntries(options) as ReadWords<Kinds>['options'], operands: found };
}
