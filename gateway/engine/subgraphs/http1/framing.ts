import { FetchFailure } from '../fetch-failure.ts';
import type { ResponseHead } from './response-head.ts';

/** How the end of a body is told: RFC 9112 §6.3. */
export type Framing =
  { readonly kind: 'length'; readonly bytes: number } | { readonly kind: 'chunked' } | { readonly kind: 'until-close' };

const chunked: Framing = { kind: 'chunked' };
const untilClose: Framing = { kind: 'until-close' };
const empty: Framing = { kind: 'length', bytes: 0 };

/** Throws where the head is at odds with itself: whoever guesses then takes one answer for another. */
export function framingOf(head: ResponseHead): Framing {
  if (head.status === 204 || head.status === 304) return empty;
  const coding = head.value('transfer-encoding');
  const length = head.value('content-length');
  if (coding !== undefined) {
    if (coding.toLowerCase() !== 'chunked')
      throw new FetchFailure('not-http', `The answer is sent in the coding "${coding}"`);
    if (length !== undefined)
      throw new FetchFailure('not-http', 'The answer is sent in chunks, and yet tells a length');
    return chunked;
  }
  if (length === undefined) return untilClose;
  if (!/^\d{1,15}$/.test(length)) throw new FetchFailure('not-http', `The answer’s length is "${length}"`);
  return { kind: 'length', bytes: Number(length) };
}
