import { both, html, type Html } from '../../report/page/html.ts';

const field = (id: string, label: Html, control: Html): Html =>
  html`<div><label class="label" for="${id}">${label}</label> ${control}</div>`;

const choice = (id: string, label: Html): Html =>
  html`<label class="choice"> <input type="checkbox" id="${id}" /> <span>${label}</span> </label>`;

const who = (options: Html): Html =>
  html`<div class="step">
    <label class="label" for="token">${both('Mã truy cập', 'Access token')}</label>
    <input
      type="password"
      id="token"
      autocomplete="off"
      spellcheck="false"
      required=""
      aria-describedby="token-state"
    />
    <p class="hint" id="token-state" aria-live="polite">
      ${both('Mã do người vận hành cấp; mã không được gửi đi đâu khác.', 'The operator issues it; it goes nowhere else.')}
    </p>
    ${choice('remember', both('Giữ mã đến khi đóng thẻ trình duyệt này', 'Keep it until this tab is closed'))}
    <label class="label" for="province">${both('Tỉnh, thành phố', 'Province')}</label>
    <select id="province" required="">
      ${options}
    </select>
  </div>`;

const endings = '.xlsx,.csv,.json,.xlsm,.tsv,.txt';

const what = html`<div class="step">
  <span class="label" id="file-label">${both('Tệp số liệu', 'File of figures')}</span>
  <label class="drop" id="drop" for="file">
    <input type="file" id="file" class="visually-hidden" aria-labelledby="file-label file-name" accept="${endings}" />
    <b id="file-name">${both('Chọn tệp hoặc thả vào đây', 'Choose a file or drop it here')}</b>
    <span class="hint">Excel (.xlsx), CSV, JSON</span>
  </label>
</div>`;

const styleChoice = html`<select id="style">
  <option value="auto">Tự nhận biết / recognise</option>
  <option value="vietnamese">Kiểu Việt Nam: 1.234,5 / Vietnamese</option>
  <option value="english">Kiểu Anh: 1,234.5 / English</option>
  <option value="canonical">Kiểu máy: 1234.5 / plain</option>
</select>`;

const how = html`<div class="step">
  <span class="label">${both('Cách đọc và ghi', 'How to read and write')}</span>
  ${field('style', both('Cách viết số trong tệp', 'Numbers in the file'), styleChoice)}
  ${choice('accept-valid', both('Nhận các dòng đúng, giữ lại dòng lỗi để sửa sau', 'Take the good rows; keep the others to be mended later'))}
  <details>
    <summary>${both('Nguồn và lý do sửa', 'Source and reason')}</summary>
    <div class="fields">
      ${field('reason', both('Lý do sửa số liệu đã có', 'Why held figures change'), html`<textarea id="reason" maxlength="2000"></textarea>`)}
      ${field('source', both('Tên văn bản nguồn', 'Title of the document'), html`<input type="text" id="source" maxlength="500" />`)}
      ${field('source-url', both('Địa chỉ văn bản', 'Its address'), html`<input type="url" id="source-url" maxlength="2000" />`)}
      ${field('published-on', both('Ngày ban hành', 'Published on'), html`<input type="date" id="published-on" />`)}
    </div>
  </details>
</div>`;

/** Who sends what, tried first and sent in earnest after; the script beside it does the sending. */
export const submissionForm = (options: Html): Html =>
  html`<form class="card no-print" id="submission" novalidate="" aria-labelledby="submission-title">
    <h2 id="submission-title">${both('Gửi số liệu', 'Send figures')}</h2>
    <div class="steps">${who(options)}${what}${how}</div>
    <div class="actions">
      <button type="submit" class="first" id="try">${both('Kiểm tra thử', 'Try it: a dry run')}</button>
      <button type="button" class="earnest" id="send" disabled="">${both('Gửi chính thức', 'Send in earnest')}</button>
      <button type="button" id="copy" disabled="">${both('Tải bản đánh dấu', 'Marked-up copy')}</button>
      <button type="button" id="stop" hidden="">${both('Dừng', 'Stop')}</button>
    </div>
    <p class="hint">
      ${both('Kiểm tra thử không ghi gì. Gửi chính thức mở ra khi kiểm tra thử đạt.', 'A dry run writes nothing. Sending opens once it went well.')}
    </p>
    <div class="status" id="status" hidden="">
      <progress id="progress" max="1" aria-labelledby="step"></progress>
      <p class="hint" id="step" role="status"></p>
    </div>
    <div class="problem" id="problem" role="alert" hidden=""></div>
  </form>`;
