import type { CommandIo } from '../command-line/command-io.ts';
import { wordIn, type Language } from '../terminal/language.ts';
import { openProgress } from '../terminal/progress.ts';

/** Says what is waited for: the hub asks an endpoint several times, which takes seconds. */
export async function whileChecked<Value>(
  language: Language,
  { err }: Pick<CommandIo, 'err'>,
  work: () => Promise<Value>,
): Promise<Value> {
  const progress = openProgress(err);
  try {
    progress.show(wordIn(language, { vi: 'Đang kiểm tra', en: 'Checking' }), 0, null);
    return await work();
  } finally {
    progress.end();
  }
}
