import type { AreaList } from '../../../../schema/areas/area-list.ts';
import { both, html } from '../../report/page/html.ts';
import { styleElement, styleSource } from '../../report/page/report-document.ts';
import { provinceOptions } from './province-options.ts';
import { submissionForm } from './submission-form.ts';
import { templateForm } from './template-form.ts';

/** One script, from here; what it inserts is the report, in which nothing can run. */
export const officerPagePolicy = [
  "default-src 'none'",
  "script-src 'self'",
  `style-src ${styleSource}`,
  "connect-src 'self'",
  'img-src data:',
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');

const withoutScript = both(
  'Gửi tệp từ trang này cần JavaScript. Không có JavaScript, vẫn tải được mẫu, và gửi bằng lệnh: curl --data-binary @tệp',
  'Sending from this page needs JavaScript. Without it templates work, and so does POST /feeds/<province> by curl --data-binary @file.',
);
const about = both(
  'Số liệu chuyển đổi số các tỉnh, thành phố: kiểm tra và gửi báo cáo.',
  'What the provinces report about their digital transformation: check and send a report.',
);
const noReport = both(
  'Kết quả kiểm tra sẽ hiện ở đây: lỗi ở ô nào, sửa thế nào, và số liệu nào sẽ thay đổi.',
  'The report will stand here: which cell is wrong, how to mend it, and what would change.',
);
const remark = both(
  'Gửi lại cùng một tệp không làm thay đổi gì. Mỗi lần gửi đều được ghi vào sổ kiểm toán.',
  'The same file sent again changes nothing. Every submission is kept in the audit.',
);

/** The page of a province’s officer. Addresses are relative, so that it also works below a path of a proxy. */
export function officerPage(areas: AreaList, today: string): string {
  const options = provinceOptions(areas, today);
  return html`<!doctype html>
    <html lang="vi">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>Gửi số liệu – Liên Tỉnh – report figures</title>
        <link rel="icon" href="data:," />
        ${styleElement}
        <script type="module" src="feeds/assets/officer-page.js"></script>
      </head>
      <body>
        <main>
          <header class="top">
            <h1>Liên Tỉnh</h1>
            <p>${about}</p>
          </header>
          <noscript>
            <p class="problem">${withoutScript}</p>
          </noscript>
          ${submissionForm(options)}
          <div id="report" tabindex="-1" aria-live="polite"><p class="card none">${noReport}</p></div>
          ${templateForm(options, today)}
          <footer class="no-print"><p>${remark}</p></footer>
        </main>
      </body>
    </html> `.text;
}
