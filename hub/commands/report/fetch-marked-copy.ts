import { jsonOf, textOf } from '../exchange/read-answer.ts';
import { politely } from '../exchange/politely.ts';
import { refuseTaken, writeNewFile } from '../exchange/new-file.ts';
import { mediaTypes } from './file-format.ts';
import { notAReport, sendFile, type Submitting } from './submit-file.ts';

/**
 * Has the hub mark what is to be mended in a copy of the file, and writes that to `path`. It is asked of a dry run before
 * the file is sent in earnest: once its figures are held there is nothing left to mark.
 */
export async function fetchMarkedCopy(submitting: Submitting, path: string): Promise<void> {
  refuseTaken(path);
  const tried = { ...submitting, wish: { ...submitting.wish, isDryRun: true } };
  const type = mediaTypes[tried.wish.format];
  const answer = await politely(async () => await sendFile(tried, type, true), submitting);
  if (!answer.headers['content-type']?.startsWith(type)) throw notAReport(jsonOf(await textOf(answer)), answer, tried);
  await writeNewFile(path, answer.bytes);
  submitting.tell(`Bản sao đánh dấu: ${path} · marked-up copy: ${path}`);
}
