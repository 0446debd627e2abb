import type { ReadWords } from '../command-line/read-words.ts';
import { languages, type Language } from '../terminal/language.ts';

/** What every command takes that asks the graph or acts on it, beside words of its own. */
export const askingKinds = {
  json: 'flag',
  lang: languages,
  url: 'text',
  token: 'text',
  'token-file': 'text',
} as const;

/** Where the graph is asked, as whom, and how the answer is told. */
export interface Asking {
  readonly asJson: boolean;
  readonly language: Language;
  readonly url: string | null;
  readonly token: string | null;
  readonly tokenFile: string | null;
}

export const askingOf = (options: ReadWords<typeof askingKinds>['options']): Asking => ({
  asJson: options.json,
  language: options.lang ?? 'vi',
  url: options.url,
  token: options.token,
  tokenFile: options['token-file'],
});

/** The part of a usage page that all these commands share. */
export const askingUsage = `  --lang=vi|en|both      ngôn ngữ của kết quả · language of the result [vi]
  --json                 câu trả lời nguyên vẹn, dạng JSON · the answer as it came, as JSON
  --url=<address>        Liên Tỉnh chạy ở đâu · where the hub runs [HUB_URL, http://127.0.0.1:4000]
  --token-file=<file>    tệp chứa mã truy cập · file that holds the token [HUB_TOKEN]
  --token=<token>        mã truy cập; người khác trên máy có thể thấy · the token; others on this machine can see it
`;
