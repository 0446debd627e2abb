import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { describe, expect, test } from 'vitest';
import { committedAreas } from '../../../../schema/areas/committed-areas.ts';
import { catalogue } from '../../../../schema/indicators/catalogue.ts';
import { foundText, type Fault } from '../../fault.ts';
import type { SubmissionOutcome, ValidationReport } from '../validation-report.ts';
import { reportDocument } from './report-document.ts';
import { reportSection } from './report-section.ts';
import { shownFigure } from './shown-figure.ts';

const contract = { areas: committedAreas(), catalogue: catalogue() };
const none = { count: 0, first: [] };

const fault = (text: string): Fault => ({
  file: text,
  sheet: text,
  line: 7,
  column: text,
  ...foundText(text),
  expectedVi: text,
  expectedEn: text,
  mendVi: text,
  mendEn: text,
});

/** A report that says this text wherever a report can say one. */
const reportSaying = (text: string): ValidationReport => ({
  file: text,
  digest: text,
  provinceId: text,
  isDryRun: true,
  outcome: 'refused',
  feedId: null,
  recordedAt: null,
  rows: { read: 3, added: 0, corrected: 0, unchanged: 0, refused: 3, quarantined: 0 },
  faults: { count: 5, first: [fault(text)] },
  warnings: { count: 1, first: [fault(text)] },
  findings: {
    count: 1,
    first: [
      {
        rule: 'share-outside-range',
        severity: 'contradiction',
        provinceId: text,
        indicator: text,
        period: text,
        place: { sheet: text, line: 8, column: text },
        found: text,
        expected: text,
        repair: text,
        messageVi: text,
        messageEn: text,
      },
    ],
  },
  changes: {
    count: 1,
    first: [
      {
        kind: 'corrected',
        provinceId: text,
        indicator: text,
        period: text,
        before: text,
        after: text,
        sheet: text,
        line: 9,
        column: text,
      },
    ],
  },
});

/** XML knows one kind of line end, and no line ends in attributes. */
const plainly = (words: string): string => words.replaceAll(/\s+/gu, ' ').trim();

interface Markup {
  /** Every tag with the names of its attributes. */
  readonly tags: readonly string[];
  /** Every text and every value of an attribute. */
  readonly texts: readonly string[];
}

/** Throws where the markup is not well formed. */
function markupOf(text: string): Markup {
  const tags: string[] = [];
  const texts: string[] = [];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    tags.push([name, ...Object.keys(attributes)].join(' '));
    texts.push(...Object.values(attributes));
  });
  parser.on('text', (words) => texts.push(words));
  parser.write(text).close();
  return { tags, texts: texts.map(plainly) };
}

const hostile = fc.oneof(
  fc.string({ unit: 'binary', minLength: 1, maxLength: 40 }),
  fc
    .array(fc.constantFrom('<', '>', '"', "'", '&', '</td>', '<script>', '-->', ']]>', '&lt;', '=', '/', '\0', '\u202e', '\ud800', '`', 'onerror='))
    .map((parts) => `x${parts.join('')}`),
); // prettier-ignore

describe('a report as a page', () => {
  test('has the same tags whatever the file held, and holds it as text', () => {
    const plain = markupOf(reportSection(reportSaying('x'), contract).text).tags;
    fc.assert(
      fc.property(hostile, (text) => {
        const { tags, texts } = markupOf(reportSection(reportSaying(text), contract).text);
        expect(tags).toEqual(plain);
        const shown = text.replaceAll(/[\p{Cc}\p{Cs}\p{Bidi_Control}\ufffe\uffff]/gu, (sign) =>
          ['\t', '\n', '\r'].includes(sign) ? sign : '\ufffd',
        );
        expect(texts).toContain(plainly(shown));
      }),
      { numRuns: 500 },
    );
  });

  test('says who the province and the indicator are, and figures as they will be shown', () => {
    const report: ValidationReport = {
      ...reportSaying('x'),
      provinceId: 'kon-tum',
      outcome: 'accepted',
      isDryRun: false,
      feedId: 12,
      recordedAt: '2026-11-01T02:03:04.005Z',
      rows: { read: 3, added: 1, corrected: 1, unchanged: 1, refused: 0, quarantined: 0 },
      faults: none,
      changes: {
        count: 2,
        first: [
          {
            kind: 'corrected',
            provinceId: 'kon-tum',
            indicator: 'infrastructure.fibre-household-share',
            period: '2024',
            before: '> 78.5',
            after: '1363/1726',
            line: 2,
            column: null,
          },
        ],
      },
    };
    const { texts } = markupOf(reportSection(report, contract).text);
    for (const words of [
      'Đã nhận: 1 số liệu mới và 1 số liệu được sửa.',
      'Accepted: 1 figure new and 1 figure corrected.',
      'Kon Tum',
      '12',
      'Tỷ lệ hộ gia đình sử dụng Internet băng rộng cáp quang',
      'trên 78,5%',
      '1.363/1.726 (78,9687%)',
      'Không có lỗi nào.',
      '… và 1 mục nữa, không liệt kê ở đây.',
    ])
      expect(texts).toContain(words);
  });

  test.each<[SubmissionOutcome, boolean]>(
    (['accepted', 'accepted-in-part', 'unchanged', 'refused'] as const).flatMap((outcome) => [
      [outcome, true],
      [outcome, false],
    ]),
  )('says in one sentence of each language what became of it: %s, dry run %s', (outcome, isDryRun) => {
    const empty = {
      ...reportSaying('x'),
      outcome,
      isDryRun,
      faults: none,
      warnings: none,
      findings: none,
      changes: none,
    };
    const page = reportSection(empty, contract).text;
    const [, vi = '', en = ''] = /<h2><span lang="vi">(.*?)<\/span> <span lang="en">(.*?)<\/span>/.exec(page) ?? [];
    for (const sentence of [vi, en]) expect(sentence).toMatch(/^\p{Lu}.+\.$/u);
    for (const nothing of ['No faults.', 'No warnings.', 'No contradictions were found.', 'No figure changes.'])
      expect(page).toContain(nothing);
  });

  test('stands alone: its style is known by a hash, and it loads and runs nothing', () => {
    const { html, contentSecurityPolicy } = reportDocument(reportSaying('<b>'), contract);
    expect(html).not.toMatch(/<script|(?:src|href)="(?!data:)/);
    expect(contentSecurityPolicy).not.toContain('unsafe');
  });
});

test.each([
  ['1363/1726', 'percent', '1.363/1.726 (78,9687%)'],
  ['1363/0', 'percent', '1.363/0'],
  ['79.24', 'percent', '79,24%'],
  ['~ 98', 'percent', 'khoảng 98%'],
  ['~ 5/8', 'percent', '5/8 (62,5%)'],
  ['>= 170', 'count', 'ít nhất 170'],
  ['< 170', 'count', 'dưới 170'],
  ['50..58', 'percent', 'khoảng 50-58%'],
  ['-1.5', 'percent-change', '-1,5%'],
  ['1', 'boolean', 'có'],
  ['(withdrawn)', 'count', '(withdrawn)'],
] as const)('the figure %s in %s is shown as %s', (quote, unit, shown) => {
  expect(shownFigure(quote, unit)).toBe(shown);
});
