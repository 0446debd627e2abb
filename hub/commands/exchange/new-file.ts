import { existsSync } from 'node:fs';
import { open, rm } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { isFileError } from '../../postgres/file-error.ts';
import { CommandFault } from '../command-line/command-fault.ts';

const taken = (path: string): CommandFault =>
  new CommandFault(
    `Đã có ${path}; hãy chọn tên khác: lệnh này không ghi đè lên tệp nào.`,
    `There is ${path} already; choose another name: no file is ever overwritten.`,
  );

/** Throws `CommandFault` where the name is taken: somebody's work may be in it. */
export function refuseTaken(path: string): void {
  if (existsSync(path)) throw taken(path);
}

/** What the person at the keyboard can do about it; anything else is a fault of ours. */
function cannotWrite(path: string, error: unknown): unknown {
  if (isFileError(error, 'EEXIST')) return taken(path);
  if (!isFileError(error, 'ENOENT', 'ENOTDIR', 'EACCES', 'EPERM', 'EROFS', 'ENOSPC')) return error;
  return new CommandFault(
    `Không ghi được ${path} (${error.message}).`,
    `${path} cannot be written (${error.message}).`,
  );
}

/** Writes what was fetched as a new file, whole or not at all; gives its size in bytes. */
export async function writeNewFile(path: string, bytes: AsyncIterable<Buffer>): Promise<number> {
  try {
    const file = (await open(path, 'wx')).createWriteStream();
    try {
      await pipeline(bytes, file);
      return file.bytesWritten;
    } catch (error) {
      await rm(path, { force: true });
      throw error;
    }
  } catch (error) {
    throw cannotWrite(path, error);
  }
}
