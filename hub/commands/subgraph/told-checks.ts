import type { JsonObject } from '../../../schema/operations/json-value.ts';
import { CheckOutcome, PublicationCheck } from '../../../schema/types/check-words.ts';
import { numberIn, objectsIn, textIn } from '../graph/read-fields.ts';
import { inBoth } from './in-both.ts';
import { linesIn, wordIn, type Said } from '../terminal/language.ts';
import { paragraph, sideBySide, type Page } from '../terminal/page.ts';
import { printable } from '../terminal/printable.ts';

const marks = { PASSED: '✓', FAILED: '✗', SKIPPED: '–' } as const;
const colours = { PASSED: 'green', FAILED: 'red', SKIPPED: 'dim' } as const;

type Outcome = keyof typeof marks;

const outcomeOf = (check: JsonObject): Outcome => {
  const told = textIn(check, 'outcome');
  return told === 'PASSED' || told === 'SKIPPED' ? told : 'FAILED';
};

/** What a word of the graph means, in both languages; the word itself where this release does not know it. */
function meaningOf(name: string | null): Said {
  const word = PublicationCheck.words.find((each) => PublicationCheck.nameOf(each) === name);
  return word === undefined ? { vi: name ?? '', en: name ?? '' } : inBoth(PublicationCheck.meaningOf(word));
}

const skippedFor = (check: JsonObject): Said => {
  const { vi, en } = inBoth(CheckOutcome.meaningOf('skipped'));
  const value = check['skippedFor'];
  const names = Array.isArray(value) ? value.map(String).join(', ') : '';
  return { vi: `${vi.replace(/\.$/, '')}: ${names}`, en: `${en.replace(/\.$/, '')}: ${names}` };
};

const placeName: Said = { vi: 'Ở', en: 'At' };
const mendName: Said = { vi: 'Sửa', en: 'Mend' };

function faultLines(page: Page, fault: JsonObject): string[] {
  const { language } = page;
  const isError = textIn(fault, 'severity') === 'ERROR';
  const place = textIn(fault, 'place');
  const said = (name: string): Said => ({ vi: textIn(fault, `${name}Vi`) ?? '', en: textIn(fault, `${name}En`) ?? '' });
  const [first = '', ...rest] = linesIn(language, said('message')).flatMap((line) =>
    paragraph(page, printable(line), indent + 2),
  );
  const mark = isError ? page.paint('red', '✗') : page.paint('yellow', '!');
  return [
    `${' '.repeat(indent)}${mark} ${first.slice(indent + 2)}`,
    ...rest,
    ...sideBySide(
      page,
      [
        ...(place === null ? [] : [[wordIn(language, placeName), printable(place)] as const]),
        ...linesIn(language, said('mend')).map((line) => [wordIn(language, mendName), printable(line)] as const),
      ],
      true,
    ),
  ];
}

const indent = 4;

/** One check: what was checked, how it ended, what was found and how to mend it. */
function checkLines(page: Page, check: JsonObject): string[] {
  const outcome = outcomeOf(check);
  const what = wordIn(page.language, outcome === 'SKIPPED' ? skippedFor(check) : meaningOf(textIn(check, 'check')));
  const took = numberIn(check, 'tookMs') ?? 0;
  const name = printable(textIn(check, 'check') ?? '');
  const [first = '', ...rest] = paragraph(page, `${name}: ${printable(what)}${took > 0 ? ` (${took} ms)` : ''}`, 2);
  return [
    `${page.paint(colours[outcome], marks[outcome])} ${first.slice(2)}`,
    ...rest,
    ...objectsIn(check, 'faults').flatMap((fault) => faultLines(page, fault)),
  ];
}

export const checksLines = (page: Page, report: JsonObject): string[] =>
  objectsIn(report, 'checks').flatMap((check) => checkLines(page, check));
