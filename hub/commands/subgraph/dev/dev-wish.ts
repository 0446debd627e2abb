import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { AreaList } from '../../../../schema/areas/area-list.ts';
import { CommandFault } from '../../command-line/command-fault.ts';
import type { CommandIo } from '../../command-line/command-io.ts';
import { readWords } from '../../command-line/read-words.ts';
import { languages, type Language } from '../../terminal/language.ts';

export interface DevWish {
  /** The whole path of the project. */
  readonly folder: string;
  readonly name: string;
  readonly provinceId: string;
  /** A line for the shell. */
  readonly start: string;
  readonly path: string;
  /** Null where the setting PORT says it. */
  readonly port: number | null;
  readonly language: Language;
}

const kinds = { name: 'text', province: 'text', start: 'text', path: 'text', port: 'text', lang: languages } as const;

/** The name in package.json; null where there is none. */
async function packageName(folder: string): Promise<string | null> {
  const text = await readFile(join(folder, 'package.json'), 'utf8').catch(() => '{}');
  try {
    const { name } = Object(JSON.parse(text)) as { readonly name?: unknown };
    return typeof name === 'string' ? name : null;
  } catch {
    return null;
  }
}

/** The unit with the longest id that the name begins with: `khanh-hoa-2025-security` is not of khanh-hoa. */
function unitOf(name: string, areas: AreaList): string {
  const ids = areas.all.map(({ id }) => id).filter((id) => name.startsWith(`${id}-`));
  const [longest] = ids.toSorted((one, other) => other.length - one.length);
  if (longest !== undefined) return longest;
  throw new CommandFault(
    `Tên "${name}" không bắt đầu bằng mã đơn vị nào; hãy nêu --province=<mã>.`,
    `The name "${name}" begins with the id of no unit; say --province=<id>.`,
  );
}

function portOf(typed: string | null): number | null {
  if (typed === null) return null;
  const port = Number(typed);
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port;
  throw new CommandFault(
    `--port phải từ 0 đến 65535; thấy "${typed}".`,
    `--port must be 0 to 65535; found "${typed}".`,
  );
}

/** Null where help is asked for. Throws `CommandFault`. */
export async function readDevWish(
  words: readonly string[],
  { pathOf }: Pick<CommandIo, 'pathOf'>,
  areas: AreaList,
): Promise<DevWish | null> {
  const read = words.length === 0 ? null : readWords(words, kinds, ['DIR']);
  if (!read) return null;
  const { options, operands } = read;
  const folder = pathOf(operands[0] ?? '');
  const name = options.name ?? (await packageName(folder));
  if (name === null)
    throw new CommandFault(
      `${folder} không có package.json nêu tên; hãy nêu --name=<tên> và --start=<lệnh>.`,
      `${folder} has no package.json with a name; say --name=<name> and --start=<command>.`,
    );
  const provinceId = options.province ?? unitOf(name, areas);
  if (!areas.byId(provinceId))
    throw new CommandFault(`Không có đơn vị nào mã "${provinceId}".`, `No unit has the id "${provinceId}".`);
  return {
    folder,
    name,
    provinceId,
    start: options.start ?? 'npm start --silent',
    path: options.path ?? '/graphql',
    port: portOf(options.port),
    language: options.lang ?? 'vi',
  };
}
