import type { NumberStyleWish } from '../../../services/feeds/submission.ts';
import { CommandFault } from '../command-line/command-fault.ts';
import { readWords } from '../command-line/read-words.ts';
import { askingKinds } from '../graph/asking.ts';
import { fileFormats, formatOfName, formatToSend } from './file-format.ts';
import type { ReportWish } from './report-wish.ts';

const styles = ['auto', 'vietnamese', 'english', 'canonical'] as const satisfies readonly NumberStyleWish[];

const kinds = {
  province: 'text',
  'dry-run': 'flag',
  'accept-valid': 'flag',
  style: styles,
  reason: 'text',
  source: 'text',
  'source-id': 'text',
  'source-url': 'text',
  'published-on': 'text',
  format: fileFormats,
  marked: 'text',
  ...askingKinds,
} as const;

/** A marked-up copy is of the same form as what was sent. */
function checkMarked({ marked, format }: Pick<ReportWish, 'marked' | 'format'>): void {
  if (marked === null) return;
  if (format === 'json')
    throw new CommandFault('Tệp JSON không có bản sao đánh dấu.', 'There is no marked-up copy of a JSON file.');
  if (formatOfName(marked) !== format)
    throw new CommandFault(
      `--marked=${marked}: bản sao đánh dấu của tệp ${format} phải có đuôi .${format}.`,
      `--marked=${marked}: the marked-up copy of a ${format} file must end in .${format}.`,
    );
}

/** Null where help is asked for. Throws `CommandFault`. */
export function readReportWords(words: readonly string[]): ReportWish | null {
  if (words.length === 0) return null;
  const read = readWords(words, kinds, ['FILE']);
  if (!read) return null;
  const { options } = read;
  const [path = ''] = read.operands;
  if (options.province === null)
    throw new CommandFault(
      'Thiếu --province=<mã tỉnh>, ví dụ --province=kon-tum.',
      '--province=<id> is missing, e.g. --province=kon-tum.',
    );
  const wish: ReportWish = {
    path,
    format: options.format ?? formatToSend(path),
    provinceId: options.province,
    isDryRun: options['dry-run'],
    acceptValid: options['accept-valid'],
    style: options.style,
    reason: options.reason,
    source: {
      title: options.source,
      id: options['source-id'],
      url: options['source-url'],
      publishedOn: options['published-on'],
    },
    marked: options.marked,
    asJson: options.json,
    language: options.lang ?? 'vi',
    url: options.url,
    token: options.token,
    tokenFile: options['token-file'],
  };
  checkMarked(wish);
  return wish;
}
