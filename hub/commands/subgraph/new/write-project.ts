import { mkdir, mkdtemp, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { CommandFault } from '../../command-line/command-fault.ts';
import type { ProjectFiles } from './project-files.ts';

async function refuseWhatIsThere(folder: string): Promise<void> {
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw error.code === 'ENOTDIR' ? new CommandFault(`${folder} là một tệp.`, `${folder} is a file.`) : error;
  });
  if (names.length > 0)
    throw new CommandFault(
      `${folder} đã có ${names.slice(0, 3).join(', ')}; không tệp nào bị ghi đè. Hãy nêu một thư mục mới.`,
      `${folder} holds ${names.slice(0, 3).join(', ')}; no file is ever overwritten. Name a new folder.`,
    );
}

/** Writes a project into a folder that is not there yet, or empty: whole or not at all. Throws `CommandFault`. */
export async function writeProject(folder: string, files: ProjectFiles): Promise<void> {
  await refuseWhatIsThere(folder);
  await mkdir(dirname(folder), { recursive: true });
  const unfinished = await mkdtemp(`${folder}.`);
  try {
    for (const [path, text] of files) {
      const file = join(unfinished, path);
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, text);
    }
    // Takes the place of an empty folder too.
    await rename(unfinished, folder);
  } catch (error) {
    await rm(unfinished, { recursive: true });
    throw error;
  }
}
