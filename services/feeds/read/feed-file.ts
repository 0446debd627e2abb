/** What a file holds; national observations are `observations` of the province `vn`. */
export type FeedKind = 'sources' | 'observations' | 'merged-basis-observations' | 'targets' | 'registers';

export interface FeedFile {
  /** Names the file among all deliveries and in its faults. */
  readonly name: string;
  readonly kind: FeedKind;
  readonly bytes: Buffer;
}
