import { CommandFault } from '../command-line/command-fault.ts';

export interface CommandLine {
  readonly operation: string | null;
  readonly format: 'table' | 'json' | 'csv';
  readonly url: string | null;
  readonly token: string | null;
  readonly tokenFile: string | null;
  readonly wantsHelp: boolean;
  /** `--name=value`, value null where only `--name` was given. */
  readonly variables: ReadonlyMap<string, string | null>;
}

/** Where the hub is asked, and as whom: no operation has a variable of these names. */
type Place = 'url' | 'token' | 'token-file';

const isPlace = (name: string): name is Place => ['url', 'token', 'token-file'].includes(name);

const bare = (name: string, value: string | undefined): void => {
  if (value !== undefined)
    throw new CommandFault(`--${name} không nhận giá trị.`, `--${name} takes no value; found "${value}".`);
};

/** `<operation> [--var=value] [--json|--csv] [--url=…] [--token-file=…|--token=…] [--help]`, in any order. */
export function readCommandLine(words: readonly string[]): CommandLine {
  let operation: string | null = null;
  let format: CommandLine['format'] = 'table';
  const places: Record<Place, string | null> = { url: null, token: null, 'token-file': null };
  let wantsHelp = false;
  const variables = new Map<string, string | null>();
  for (const word of words) {
    const [, name, value] = /^--?([^=]+)(?:=(.*))?$/s.exec(word) ?? [];
    if (name === undefined) {
      if (operation !== null)
        throw new CommandFault(
          `Chỉ một câu hỏi mỗi lần: "${operation}" hay "${word}"? Viết biến là --tên=giá-trị.`,
          `One operation at a time: "${operation}" or "${word}"? A variable is written --name=value.`,
        );
      operation = word;
    } else if (name === 'json' || name === 'csv') {
      bare(name, value);
      if (format !== 'table' && format !== name)
        throw new CommandFault('Chọn --json hoặc --csv.', 'Choose --json or --csv.');
      format = name;
    } else if (name === 'help' || name === 'h') {
      bare(name, value);
      wantsHelp = true;
    } else if (isPlace(name)) {
      places[name] = value ?? '';
    } else {
      if (variables.has(name))
        throw new CommandFault(
          `--${name} được viết hai lần; danh sách viết cách nhau bằng dấu phẩy.`,
          `--${name} is given twice; a list is written with commas.`,
        );
      variables.set(name, value ?? null);
    }
  }
  const { 'token-file': tokenFile, ...rest } = places;
  return { operation, format, ...rest, tokenFile, wantsHelp, variables };
}
