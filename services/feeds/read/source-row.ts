import { isPartialDay } from '../../../schema/types/partial-day.ts';
import { SourceKind, type SourceKindWord } from '../../../schema/types/source.type.ts';
import type { SourceClaim } from '../../ledger/claim.ts';
import { readCsvTable } from './csv-table.ts';
import type { FeedRow } from './feed-row.ts';
import { createFirstLines } from './first-lines.ts';
import type { Reading } from './reading.ts';

const columns = [
  'id', 'province', 'publisher', 'title_or_subject', 'url', 'file', 'published_on', 'published_inferred', 'kind', 'language',
] as const; // prettier-ignore
type DocumentKind = Exclude<SourceKindWord, 'subgraph'>;
const isDocumentKind = (text: string): text is DocumentKind => text !== 'subgraph' && SourceKind.has(text);
/** What a file may declare: a subgraph is no document, and becomes a source by what it states. */
const documentKinds = { words: SourceKind.words.filter(isDocumentKind), has: isDocumentKind };

type SourceRow = FeedRow<(typeof columns)[number]>;

/** Only web addresses: pages show them as links. */
const isWebAddress = (text: string): boolean => URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);

function checkId(row: SourceRow): void {
  if (/\s/.test(row.cell('id')))
    row.refuse('id', {
      expectedVi: 'mã không có khoảng trắng',
      expectedEn: 'an id without spaces',
      mendVi: 'Ghi mã của nguồn, không có khoảng trắng, ví dụ khanh-hoa-2024.',
      mendEn: 'Write the id without spaces, such as khanh-hoa-2024.',
    });
}

function checkPlace(row: SourceRow): void {
  const url = row.cell('url');
  if (url !== '' && !isWebAddress(url))
    row.refuse('url', {
      expectedVi: 'địa chỉ bắt đầu bằng http:// hoặc https://',
      expectedEn: 'an address that begins with http:// or https://',
      mendVi: 'Ghi địa chỉ đầy đủ, bắt đầu bằng http:// hoặc https://, hoặc để trống.',
      mendEn: 'Write the full address, from http:// or https:// on, or leave it empty.',
    });
  if (url === '' && row.cell('file') === '')
    row.refuse('url', {
      expectedVi: 'một địa chỉ, hoặc tên tệp ở file',
      expectedEn: 'an address, or a name in file',
      mendVi: 'Điền url hoặc file để tìm lại được tài liệu.',
      mendEn: 'Fill in url or file, so that the document can be found.',
    });
}

function checkPublished(row: SourceRow): void {
  const day = row.cell('published_on');
  if (day === '' ? row.cell('published_inferred') !== 'yes' : isPartialDay(day)) return;
  row.refuse('published_on', {
    expectedVi: 'ngày, chính xác đến mức biết được: 2021, 2021-10 hoặc 2021-10-19',
    expectedEn: 'a day as precise as known: 2021, 2021-10 or 2021-10-19',
    mendVi: 'Ghi 2021, 2021-10 hoặc 2021-10-19; nếu không biết ngày, để trống và ghi no ở published_inferred.',
    mendEn: 'Write 2021, 2021-10 or 2021-10-19; where no day is known leave it empty, with no in published_inferred.',
  });
}

function checkLanguage(row: SourceRow): void {
  if (!/^[a-z]{2}$/.test(row.cell('language')))
    row.refuse('language', {
      expectedVi: 'mã ngôn ngữ hai chữ cái, ví dụ vi hoặc en',
      expectedEn: 'a language code of two letters, such as vi or en',
      mendVi: 'Ghi mã ngôn ngữ hai chữ cái, ví dụ vi hoặc en.',
      mendEn: 'Write the two-letter code of the language, such as vi or en.',
    });
}

function readSource(row: SourceRow): SourceClaim | undefined {
  const id = row.text('id');
  checkId(row);
  const provinceId = row.province('province');
  const title = row.text('title_or_subject');
  checkPlace(row);
  checkPublished(row);
  const publishedInferred = row.yesNo('published_inferred');
  const kind = row.word('kind', documentKinds);
  checkLanguage(row);
  if (row.isRefused || !id || !provinceId || !title || publishedInferred === undefined || !kind) return undefined;
  return {
    id,
    provinceId,
    publisher: row.optionalText('publisher'),
    title,
    url: row.optionalText('url'),
    file: row.optionalText('file'),
    publishedOn: row.optionalText('published_on'),
    publishedInferred,
    kind,
    language: row.cell('language'),
  };
}

export function readSourceRows(reading: Reading): SourceClaim[] {
  const firstLines = createFirstLines();
  return readCsvTable(reading, columns).flatMap((row) => {
    row.refuseRepeated(['id'], firstLines);
    return readSource(row) ?? [];
  });
}
