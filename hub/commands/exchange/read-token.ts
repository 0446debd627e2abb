import { readFile } from 'node:fs/promises';
import { isFileError } from '../../postgres/file-error.ts';
import { CommandFault } from '../command-line/command-fault.ts';
import type { CommandIo } from '../command-line/command-io.ts';

export interface TypedToken {
  readonly token: string | null;
  readonly tokenFile: string | null;
}

/** Where a token may be found that was not typed. */
type TokenPlaces = Pick<CommandIo, 'readSettings' | 'pathOf'>;

async function readTokenFile(path: string): Promise<string> {
  try {
    return (await readFile(path, 'utf8')).trim();
  } catch (error) {
    if (!isFileError(error, 'ENOENT', 'ENOTDIR', 'EISDIR', 'EACCES')) throw error;
    throw new CommandFault(`Không đọc được tệp mã truy cập ${path}.`, `The token file ${path} cannot be read.`);
  }
}

/** The token of whoever typed the command: as typed, of a file, or of HUB_TOKEN; null where there is none. Throws `CommandFault`. */
export async function readToken({ token, tokenFile }: TypedToken, io: TokenPlaces): Promise<string | null> {
  if (token !== null && tokenFile !== null)
    throw new CommandFault('Chọn --token hoặc --token-file.', 'Choose --token or --token-file.');
  const found = tokenFile === null ? (token ?? io.readSettings().HUB_TOKEN) : await readTokenFile(io.pathOf(tokenFile));
  // Any other character could end the header that it is sent in. The token itself is never repeated: it is a secret.
  if (found !== null && !/^[\x21-\x7e]+$/.test(found))
    throw new CommandFault(
      'Mã truy cập phải là một từ, không có dấu cách hay xuống dòng.',
      'A token is one word, without blanks or line breaks.',
    );
  return found;
}

/** Throws `CommandFault` where there is none: the public reports nothing, and changes nothing. */
export async function needToken(typed: TypedToken, io: TokenPlaces): Promise<string> {
  const token = await readToken(typed, io);
  if (token !== null) return token;
  throw new CommandFault(
    'Việc này cần mã truy cập: --token-file=<tệp> hoặc biến HUB_TOKEN. "npm run -s hub -- token --help" cho biết cách cấp mã.',
    'This needs a token: --token-file=<file> or the variable HUB_TOKEN. "npm run -s hub -- token --help" tells how one is issued.',
  );
}

const isHere = (hostname: string): boolean => /^(127\.|localhost$|\[::1\]$)/.test(hostname);

/** A token that anybody on the way could read, and with it the right. */
export function warnOfPlainToken(url: URL, write: (text: string) => unknown): void {
  if (url.protocol === 'http:' && !isHere(url.hostname))
    write(
      `Cảnh báo: mã truy cập được gửi tới ${url.host} mà không mã hóa; nên dùng địa chỉ https.\n` +
        `Warning: the token goes to ${url.host} unencrypted; an https address is better.\n`,
    );
}
