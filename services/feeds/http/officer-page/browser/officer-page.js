// The script of the officer's page, sent to browsers as it stands here. What the hub says of a file comes as a part of a
// page that the hub wrote, so nothing is put together from texts of a file in here.

import { chooseProvince, openToken, tokenText } from './access-token.js';
import { part, say, Trouble } from './page-parts.js';
import { chosenFile, downloadCopy, sendFile } from './send-file.js';

/** @typedef {import('./page-parts.js').Words} Words */

const form = part('submission', HTMLFormElement);
const province = part('province', HTMLSelectElement);
const file = part('file', HTMLInputElement);
const drop = part('drop', HTMLElement);
const fileName = part('file-name', HTMLElement);
const [tryIt, send] = [part('try', HTMLButtonElement), part('send', HTMLButtonElement)];
const [copy, stop] = [part('copy', HTMLButtonElement), part('stop', HTMLButtonElement)];
const bar = part('progress', HTMLProgressElement);
const problem = part('problem', HTMLElement);
const report = part('report', HTMLElement);
const [noReport, noFile] = [report.innerHTML, fileName.innerHTML];

/** What is under way, so that it can be stopped. @type {AbortController | null} */
let underWay = null;
/** Whether the last dry run, of what the form says now, would be taken. */
let isTakeable = false;

function showButtons() {
  const isBusy = underWay !== null;
  tryIt.disabled = isBusy;
  send.disabled = isBusy || !isTakeable;
  copy.disabled = isBusy || chosenFile() === undefined;
  stop.hidden = !isBusy;
  part('status', HTMLElement).hidden = !isBusy;
  // What stands there is of the last time.
  report.ariaBusy = String(isBusy);
}

/** @param {Words | null} words */
function tellProblem(words) {
  problem.hidden = words === null;
  if (words) say(problem, words);
}

/** @type {Readonly<Record<string, Words>>} */
const steps = {
  receiving: ['Đang nhận tệp', 'Receiving the file'],
  reading: ['Đang đọc các dòng', 'Reading the rows'],
  comparing: ['Đang so với số liệu đã có', 'Comparing with what is held'],
  judging: ['Đang đối chiếu theo quy tắc', 'Judging by the rules'],
  recording: ['Đang ghi', 'Recording'],
};

/** @param {import('./send-file.js').Progress} progress */
function showStep({ step, rows, of }) {
  const [vi, en] = steps[step] ?? ['Đang làm', 'Working'];
  const all = of ? `/${of.toLocaleString('vi-VN')}` : '';
  if (of) bar.value = rows / of;
  else bar.removeAttribute('value');
  say(part('step', HTMLElement), [rows === 0 ? `${vi}…` : `${vi} (${rows.toLocaleString('vi-VN')}${all})…`, `${en}…`]);
}

/** @param {number} share */
function showUpload(share) {
  bar.value = share;
  say(part('step', HTMLElement), [`Đang tải tệp lên ${Math.round(share * 100)}%…`, 'Uploading…']);
}

/** What is missing before anything can be sent. @returns {readonly [HTMLElement, Words] | null} */
function lacking() {
  if (tokenText() === '') return [part('token', HTMLElement), ['Hãy dán mã truy cập.', 'Paste the access token.']];
  if (province.value === '') return [province, ['Hãy chọn tỉnh, thành phố.', 'Choose the province.']];
  return chosenFile() ? null : [file, ['Hãy chọn tệp số liệu.', 'Choose the file of figures.']];
}

/** @param {(signal: AbortSignal) => Promise<void>} work */
async function busy(work) {
  const lack = lacking();
  tellProblem(lack?.[1] ?? null);
  if (lack) return lack[0].focus();
  underWay = new AbortController();
  bar.removeAttribute('value');
  part('step', HTMLElement).replaceChildren();
  showButtons();
  try {
    await work(underWay.signal);
  } catch (error) {
    if (underWay.signal.aborted) return;
    if (!(error instanceof Trouble)) throw error;
    tellProblem(error.words);
  } finally {
    underWay = null;
    showButtons();
  }
}

/** @param {boolean} isDryRun */
const submitFile = (isDryRun) =>
  busy(async (signal) => {
    isTakeable = false;
    const last = await sendFile({ isDryRun, signal, onUpload: showUpload, onProgress: showStep });
    isTakeable = isDryRun && ['accepted', 'accepted-in-part'].includes(last.report?.outcome ?? '');
    report.replaceChildren(...new DOMParser().parseFromString(last.page ?? '', 'text/html').body.childNodes);
    report.focus({ preventScroll: true });
    report.scrollIntoView({ block: 'start' });
  });

function showFile() {
  const one = chosenFile();
  const kilobytes = Math.max(1, Math.round((one?.size ?? 0) / 1024)).toLocaleString('vi-VN');
  if (one) fileName.textContent = `${one.name} (${kilobytes} KB)`;
  else fileName.innerHTML = noFile;
  report.innerHTML = noReport;
  tellProblem(null);
}

function takeDrops() {
  drop.addEventListener('dragover', (event) => {
    event.preventDefault();
    drop.classList.add('over');
  });
  for (const kind of ['dragleave', 'drop']) drop.addEventListener(kind, () => drop.classList.remove('over'));
  drop.addEventListener('drop', (event) => {
    event.preventDefault();
    const files = event.dataTransfer?.files;
    if (!files?.length) return;
    file.files = files;
    file.dispatchEvent(new Event('change', { bubbles: true }));
  });
}

takeDrops();
file.addEventListener('change', showFile);
province.addEventListener('change', () => chooseProvince(province.value));
// A verdict is on what the form said then.
for (const kind of ['input', 'change'])
  form.addEventListener(kind, () => {
    isTakeable = false;
    showButtons();
  });
form.addEventListener('submit', (event) => {
  event.preventDefault();
  void submitFile(true);
});
send.addEventListener('click', () => void submitFile(false));
copy.addEventListener('click', () => void busy(downloadCopy));
stop.addEventListener('click', () => underWay?.abort());

const wished = new URLSearchParams(location.search).get('province');
if (wished) chooseProvince(wished);
openToken();
showButtons();
