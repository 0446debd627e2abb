import { hash } from 'node:crypto';
import type { Contract } from '../../rules/rule.ts';
import type { ValidationReport } from '../validation-report.ts';
import { Html, html } from './html.ts';
import { pageStyle } from './page-style.ts';
import { reportSection } from './report-section.ts';

/** The one style sheet, known by its hash: a page that holds it needs nothing from anywhere, and no other style is obeyed. */
export const styleSource = `'sha256-${hash('sha256', pageStyle, 'base64')}'`;
export const styleElement = new Html(`<style>${pageStyle}</style>`);

/** A page that stands alone: it may be kept, sent on and printed. Nothing in it runs. */
const contentSecurityPolicy = [
  "default-src 'none'",
  `style-src ${styleSource}`,
  'img-src data:',
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

export interface ReportDocument {
  readonly html: string;
  readonly contentSecurityPolicy: string;
}

export const reportDocument = (report: ValidationReport, contract: Contract): ReportDocument => ({
  html: html`<!doctype html>
    <html lang="vi">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>Kết quả kiểm tra: ${report.file} – Liên Tỉnh</title>
        <link rel="icon" href="data:," />
        ${styleElement}
      </head>
      <body>
        <main>${reportSection(report, contract)}</main>
      </body>
    </html> `.text,
  contentSecurityPolicy,
});
