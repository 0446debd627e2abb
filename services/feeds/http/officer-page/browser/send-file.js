import { tokenText } from './access-token.js';
import { part, Trouble } from './page-parts.js';

/** @typedef {import('./page-parts.js').Words} Words */
/** @typedef {{ step: string, rows: number, of: number | null }} Progress */
/** @typedef {{ progress?: Progress, report?: { outcome: string }, page?: string, error?: { message: string, vi?: string } }} Line */

const file = part('file', HTMLInputElement);

/** @returns {File | undefined} */
export const chosenFile = () => file.files?.[0];

/** @param {boolean} isDryRun */
function addressOf(isDryRun) {
  const search = new URLSearchParams({ name: chosenFile()?.name ?? '', dryRun: String(isDryRun), page: 'true' });
  search.set('style', part('style', HTMLSelectElement).value);
  search.set('acceptValid', String(part('accept-valid', HTMLInputElement).checked));
  const texts = /** @type {const} */ ([
    ['reason', part('reason', HTMLTextAreaElement)],
    ['source', part('source', HTMLInputElement)],
    ['sourceUrl', part('source-url', HTMLInputElement)],
    ['publishedOn', part('published-on', HTMLInputElement)],
  ]);
  for (const [name, { value }] of texts) if (value.trim() !== '') search.set(name, value.trim());
  return `feeds/${encodeURIComponent(part('province', HTMLSelectElement).value)}?${search}`;
}

/** Bytes, whatever the browser takes a file of this name for: on many machines CSV is "Excel". @param {string} accept */
const headersFor = (accept) => ({
  authorization: `Bearer ${tokenText()}`,
  accept,
  'content-type': 'application/octet-stream',
});

const lost = new Trouble([
  'Mất kết nối, hoặc tệp đã bị thay đổi sau khi chọn. Hãy chọn lại tệp rồi gửi lại; gửi lại cùng một tệp không làm thay đổi gì thêm.',
  'The connection was lost, or the file has changed since it was chosen. Choose it again and send it again: the same file changes nothing twice.',
]);

/** Some messages say the Vietnamese first. @param {{ message: string, vi?: string | undefined }} error */
const troubleOf = ({ message, vi = message }) =>
  new Trouble([vi, message.startsWith(vi) && message !== vi ? message.slice(vi.length).trim() : message]);

/** @param {string} text */
function refusalIn(text) {
  try {
    const { errors } = /** @type {{ errors?: { message: string, extensions?: { vi?: string } }[] }} */ (
      JSON.parse(text)
    );
    const error = errors?.[0];
    return error ? troubleOf({ message: error.message, vi: error.extensions?.vi }) : lost;
  } catch {
    return lost;
  }
}

/** @param {string} text @returns {Line[]} */
const linesOf = (text) =>
  text.split('\n').flatMap((line) => (line === '' ? [] : [/** @type {Line} */ (JSON.parse(line))]));

/** The last line of the answer, or the trouble that it tells of. @param {XMLHttpRequest} request */
function lastLine({ status, responseText }) {
  if (status !== 200) throw refusalIn(responseText);
  const last = linesOf(responseText).at(-1);
  if (last?.error) throw troubleOf(last.error);
  if (!last?.report) throw lost;
  return last;
}

/**
 * @typedef {object} Sending
 * @property {boolean} isDryRun
 * @property {AbortSignal} signal
 * @property {(share: number) => void} onUpload
 * @property {(progress: Progress) => void} onProgress
 */

/**
 * Sends the file and hears how it goes. By the older way to ask, for `fetch` does not tell how much of a file has left.
 * @param {Sending} sending @returns {Promise<Line>}
 */
export async function sendFile({ isDryRun, signal, onUpload, onProgress }) {
  const request = new XMLHttpRequest();
  let read = 0;
  request.upload.addEventListener('progress', ({ loaded, total }) => onUpload(total === 0 ? 0 : loaded / total));
  request.addEventListener('progress', () => {
    const end = request.responseText.lastIndexOf('\n') + 1;
    const fresh = request.status === 200 ? linesOf(request.responseText.slice(read, end)) : [];
    read = end;
    for (const { progress } of fresh) if (progress) onProgress(progress);
  });
  await new Promise((resolve, reject) => {
    request.addEventListener('load', resolve);
    request.addEventListener('error', () => reject(lost));
    request.addEventListener('abort', () => reject(signal.reason));
    signal.addEventListener('abort', () => request.abort());
    request.open('POST', addressOf(isDryRun));
    for (const [name, value] of Object.entries(headersFor('application/x-ndjson')))
      request.setRequestHeader(name, value);
    request.send(chosenFile());
  });
  return lastLine(request);
}

/** @param {Headers} headers */
function nameIn(headers) {
  const name = /filename\*=UTF-8''([^;]+)/.exec(headers.get('content-disposition') ?? '')?.[1];
  return name === undefined ? 'bao-cao' : decodeURIComponent(name);
}

/** Has the file tried once more and the marked copy of it saved. @param {AbortSignal} signal */
export async function downloadCopy(signal) {
  const accept = 'text/csv, application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  const init = { method: 'POST', body: chosenFile() ?? null, signal, headers: headersFor(accept) };
  const response = await fetch(addressOf(true), init).catch((/** @type {unknown} */ error) => {
    throw signal.aborted ? error : lost;
  });
  if (!response.headers.has('content-disposition')) throw refusalIn(await response.text());
  const link = document.createElement('a');
  link.href = URL.createObjectURL(await response.blob());
  link.download = nameIn(response.headers);
  link.click();
  URL.revokeObjectURL(link.href);
}
