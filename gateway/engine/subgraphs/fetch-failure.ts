/**
 * Why a fetch over HTTP has no answer, in one word: what connects and what checks certificates fails by errors of Node,
 * which have a `code`, and everything else by one of these.
 */
export type FetchFailureKind =
  | 'too-slow'
  | 'client-gone'
  /** The connection was closed before the answer was whole. */
  | 'closed'
  /** The head or the body is larger than is taken. */
  | 'too-large'
  /** What came cannot be read as HTTP/1.1. */
  | 'not-http'
  | 'compressed'
  | 'redirect'
  /** A status that does not go with an answer. */
  | 'status'
  /** A type of content that is not JSON. */
  | 'content-type'
  /** No JSON, or no answer to a GraphQL request. */
  | 'not-graphql';

export class FetchFailure extends Error {
  override readonly name = 'FetchFailure';

  constructor(
    readonly kind: FetchFailureKind,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}
