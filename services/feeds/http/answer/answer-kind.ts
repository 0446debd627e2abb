import { badArgument } from '../../../../schema/errors/catalogue.ts';
import type { FileFormat } from '../../submission.ts';
import { FeedRefused } from '../refuse/feed-refused.ts';
import { xlsxType } from '../wish/recognise-format.ts';

/** How a submission is answered: by its report as data, in lines as it goes on, as a page, or by a marked copy. */
export type AnswerKind = 'json' | 'lines' | 'page' | 'csv-copy' | 'xlsx-copy';

const kindOfType: ReadonlyMap<string, AnswerKind> = new Map([
  ['application/json', 'json'],
  ['application/x-ndjson', 'lines'],
  ['text/html', 'page'],
  ['text/csv', 'csv-copy'],
  [xlsxType, 'xlsx-copy'],
]);

const accepted = [...kindOfType.keys()].join(', ');

const refused = (found: string | undefined, expected: string): FeedRefused =>
  new FeedRefused(406, badArgument('accept', found, expected));

/** What the header `accept` (RFC 9110 §12.5.1) allows, best first. Throws `FeedRefused` (406) where that is nothing we have. */
export function readAccept(header: string | undefined): readonly AnswerKind[] {
  const ranges = (header ?? '*/*').split(',').map((range, at) => {
    const [type = '', ...parameters] = range.split(';').map((word) => word.trim().toLowerCase());
    const weight = Number(parameters.find((each) => each.startsWith('q='))?.slice(2) ?? 1);
    const kind = kindOfType.get(type) ?? (['*/*', 'application/*', ''].includes(type) ? 'json' : undefined);
    return { kind, weight: Number.isNaN(weight) ? 0 : weight, at };
  });
  const kinds = ranges
    .filter(({ weight }) => weight > 0)
    .toSorted((a, b) => b.weight - a.weight || a.at - b.at)
    .flatMap(({ kind }) => kind ?? []);
  if (kinds.length === 0) throw refused(header, `one of ${accepted}`);
  return [...new Set(kinds)];
}

/** The best of them that this file can be answered by: only of a CSV file there is a copy in CSV. */
export function chooseAnswer(kinds: readonly AnswerKind[], format: FileFormat): AnswerKind {
  const kind = kinds.find((each) => each !== 'csv-copy' || format === 'csv');
  if (!kind) throw refused('text/csv', `${xlsxType} for a copy of what is no CSV file`);
  return kind;
}
