import type { Writable } from 'node:stream';

/** The one writer's open transaction. Places for values are question marks, one for each value. */
export interface WriterSession {
  execute<Row extends object>(sql: string, values?: readonly unknown[]): Promise<Row[]>;
}

/** The same with what only its owner needs. */
export interface OpenWriterSession extends WriterSession {
  /** Takes the text of `copy … from stdin`. */
  copyFrom(sql: string): Writable;
  /** Where the database is, for a second connection beside the transaction. */
  readonly url: string;
}
