import { open, type FileHandle } from 'node:fs/promises';
import { isFileError } from '../../postgres/file-error.ts';
import { CommandFault } from '../command-line/command-fault.ts';

/** A file that is sent as it lies on the disk, piece by piece, as often as it must be. */
export interface FileBody {
  /** Bytes. */
  readonly size: number;
  /** Its bytes from the beginning; throws `CommandFault` where it has become shorter than `size` meanwhile. */
  read(onRead: (bytes: number) => void): AsyncGenerator<Buffer>;
  close(): Promise<void>;
}

/** Throws `CommandFault`. */
async function openForReading(path: string): Promise<FileHandle> {
  try {
    return await open(path, 'r');
  } catch (error) {
    if (isFileError(error, 'ENOENT', 'ENOTDIR'))
      throw new CommandFault(`Không có tệp ${path}.`, `There is no file ${path}.`);
    if (isFileError(error, 'EACCES', 'EPERM'))
      throw new CommandFault(`Không có quyền đọc tệp ${path}.`, `This user may not read the file ${path}.`);
    throw error;
  }
}

async function* readPieces(handle: FileHandle, size: number, onRead: (bytes: number) => void): AsyncGenerator<Buffer> {
  let done = 0;
  const pieces = handle.createReadStream({ start: 0, end: size - 1, autoClose: false });
  for await (const piece of pieces as AsyncIterable<Buffer>) {
    yield piece;
    done += piece.length;
    onRead(done);
  }
  if (done < size)
    throw new CommandFault(
      'Tệp bị thay đổi trong khi gửi, nên chưa gửi được gì. Hãy lưu và đóng tệp rồi gửi lại.',
      'The file changed while it was being sent, so nothing was sent. Save and close it, then send it again.',
    );
}

/** Opens a file to be sent. Throws `CommandFault` where there is none, or nothing in it. */
export async function openFileBody(path: string): Promise<FileBody> {
  const handle = await openForReading(path);
  const about = await handle.stat();
  const refusal = !about.isFile()
    ? new CommandFault(
        about.isDirectory() ? `${path} là thư mục; hãy nêu một tệp.` : `${path} không phải là tệp.`,
        about.isDirectory() ? `${path} is a folder; name a file.` : `${path} is no file.`,
      )
    : about.size === 0
      ? new CommandFault(
          `Tệp ${path} rỗng, không có gì để gửi.`,
          `The file ${path} is empty: there is nothing to send.`,
        )
      : null;
  if (refusal) {
    await handle.close();
    throw refusal;
  }
  return {
    size: about.size,
    read: (onRead) => readPieces(handle, about.size, onRead),
    close: async () => await handle.close(),
  };
}

/** The text of a file, UTF-8. Throws `CommandFault`. */
export async function readTextFile(path: string): Promise<string> {
  const handle = await openForReading(path);
  try {
    return await handle.readFile('utf8');
  } finally {
    await handle.close();
  }
}
