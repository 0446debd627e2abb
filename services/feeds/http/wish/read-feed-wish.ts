import { parseCalendarDate } from '../../../../schema/types/calendar-date.ts';
import type { FileFormat, NumberStyleWish, Submission } from '../../submission.ts';
import { badQuery, readClaim, readLine, readQueryValues, readWord } from './query-values.ts';

/** What a sender says of a file in the address that it is sent to. */
export interface FeedWish
  extends
    Pick<Submission, 'isDryRun' | 'acceptValid' | 'numberStyle' | 'reason'>,
    Required<Pick<Submission, 'source'>> {
  /** Null where the sender says nothing of it. */
  readonly name: string | null;
  readonly format: FileFormat | null;
  /** Whether the last of the lines also holds the report as a part of a page. */
  readonly wantsPage: boolean;
}

const names = [
  'name',
  'format',
  'dryRun',
  'acceptValid',
  'style',
  'reason',
  'source',
  'sourceId',
  'sourceUrl',
  'publishedOn',
  'page',
] as const;

const formats: readonly FileFormat[] = ['csv', 'xlsx', 'json'];
const styles: readonly NumberStyleWish[] = ['auto', 'vietnamese', 'english', 'canonical'];

/** Of a path, which some browsers and programs send, the last part. */
const withoutFolders = (name: string): string => name.split(/[/\\]/).at(-1) ?? name;

function readSourceId(text: string | undefined): string | null {
  if (text === undefined || /^[a-z0-9][a-z0-9-]{0,79}$/.test(text)) return text ?? null;
  throw badQuery('sourceId', text, 'up to 80 of a-z, 0-9 and -');
}

function readUrl(text: string | undefined): string | null {
  const url = readLine('sourceUrl', text, 2000);
  if (url === null || /^https?:$/.test(URL.parse(url)?.protocol ?? '')) return url;
  throw badQuery('sourceUrl', url, 'an address that begins with http:// or https://');
}

function readDay(text: string | undefined): string | null {
  if (text === undefined) return null;
  const day = parseCalendarDate(text);
  if (day === undefined) throw badQuery('publishedOn', text, 'a day, YYYY-MM-DD');
  return day;
}

/** Throws `FeedRefused` (400) at the first value that has no meaning. */
export function readFeedWish(query: unknown): FeedWish {
  const values = readQueryValues(query, names);
  const [id, title] = [readSourceId(values.sourceId), readLine('source', values.source, 500)];
  const [url, publishedOn] = [readUrl(values.sourceUrl), readDay(values.publishedOn)];
  if (title === null && id === null && (url !== null || publishedOn !== null))
    throw badQuery('source', undefined, 'the title of the document that sourceUrl and publishedOn speak of');
  const name = readLine('name', values.name, 200);
  return {
    name: name === null ? null : withoutFolders(name),
    format: readWord('format', values.format, formats),
    isDryRun: readClaim('dryRun', values.dryRun),
    acceptValid: readClaim('acceptValid', values.acceptValid),
    numberStyle: readWord('style', values.style, styles) ?? 'auto',
    reason: readLine('reason', values.reason, 2000),
    source: {
      ...(id === null ? {} : { id }),
      ...(title === null ? {} : { title }),
      ...(url === null ? {} : { url }),
      ...(publishedOn === null ? {} : { publishedOn }),
    },
    wantsPage: readClaim('page', values.page),
  };
}
