import { basename } from 'node:path';
import type { FileFormat } from '../../../services/feeds/submission.ts';
import { CommandFault } from '../command-line/command-fault.ts';
import type { CommandIo, RunCommand } from '../command-line/command-io.ts';
import { doorAddress, hubAddress } from '../command-line/hub-address.ts';
import { readWords } from '../command-line/read-words.ts';
import { ConnectionLost, unreachable } from '../exchange/connection-lost.ts';
import { HubBusy } from '../exchange/hub-busy.ts';
import { errorIn, noHub, refusalFault } from '../exchange/hub-refusal.ts';
import { refuseTaken, writeNewFile } from '../exchange/new-file.ts';
import { politely, unlessBusy } from '../exchange/politely.ts';
import { jsonOf, textOf } from '../exchange/read-answer.ts';
import { readToken, warnOfPlainToken } from '../exchange/read-token.ts';
import { send } from '../exchange/send.ts';
import { fileFormats, formatOfName, mediaTypes } from '../report/file-format.ts';
import { printable } from '../terminal/printable.ts';
import { templateUsage } from './template-usage.ts';

const kinds = {
  province: 'text',
  out: 'text',
  format: fileFormats,
  domain: 'text',
  period: 'text',
  url: 'text',
  token: 'text',
  'token-file': 'text',
} as const;

interface TemplateWish {
  readonly provinceId: string;
  readonly out: string;
  readonly format: FileFormat;
  readonly domain: string | null;
  readonly period: string | null;
  readonly url: string | null;
  readonly token: string | null;
  readonly tokenFile: string | null;
}

function readTemplateWords(words: readonly string[]): TemplateWish | null {
  if (words.length === 0) return null;
  const read = readWords(words, kinds);
  if (!read) return null;
  const { province, out, format, 'token-file': tokenFile, ...rest } = read.options;
  if (province === null)
    throw new CommandFault('Thiếu --province=<mã tỉnh>, ví dụ kon-tum.', '--province=<id> is missing, e.g. kon-tum.');
  if (out === null)
    throw new CommandFault(
      `Thiếu --out=<tệp>, ví dụ --out=${province}.xlsx.`,
      `--out=<file> is missing, e.g. --out=${province}.xlsx.`,
    );
  return { ...rest, provinceId: province, out, format: format ?? formatOfName(out) ?? 'xlsx', tokenFile };
}

async function fetchTemplate(wish: TemplateWish, hub: URL, io: CommandIo): Promise<number> {
  const { provinceId, format, domain, period } = wish;
  const token = await readToken(wish, io);
  if (token !== null) warnOfPlainToken(hub, (text) => io.err.write(text));
  const answer = await politely(
    async () =>
      await unlessBusy(
        await send({
          method: 'GET',
          url: doorAddress(hub, `feeds/template.${format}`, { province: provinceId, domain, period }),
          headers: { accept: mediaTypes[format], ...(token === null ? {} : { authorization: `Bearer ${token}` }) },
        }),
      ),
    { tell: (line) => io.err.write(`${printable(line)}\n`) },
  );
  const { status, headers } = answer;
  if (status === 200 && headers['content-type']?.startsWith(mediaTypes[format]))
    return await writeNewFile(io.pathOf(wish.out), answer.bytes);
  const error = errorIn(jsonOf(await textOf(answer)));
  throw error ? refusalFault(error, status) : noHub(hub, status);
}

/** `npm run hub -- template`. Ends with 0, written or explained, or 2, nothing was written. */
export const runTemplate: RunCommand = async (words, io) => {
  const wish = readTemplateWords(words);
  if (!wish) {
    io.out.write(templateUsage);
    return 0;
  }
  refuseTaken(io.pathOf(wish.out));
  const hub = hubAddress(wish.url, io.readSettings());
  try {
    const bytes = await fetchTemplate(wish, hub, io);
    const next = `npm run hub -- report ${basename(wish.out)} --province=${wish.provinceId} --dry-run`;
    io.out.write(
      `Đã ghi biểu mẫu vào ${wish.out} (${bytes} byte). Điền số liệu rồi kiểm tra: ${next}\n` +
        `The form is in ${wish.out} (${bytes} bytes). Fill it in, then check it: ${next}\n`,
    );
    return 0;
  } catch (error) {
    if (error instanceof HubBusy) throw error.told();
    throw error instanceof ConnectionLost ? unreachable(hub, error) : error;
  }
};
