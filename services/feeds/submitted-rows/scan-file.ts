import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { EncodingEvidence } from '../read/encoding/recognise-encoding.ts';
import type { FileFormat } from '../submission.ts';
import { recogniseOtherKind } from '../table/recognise-text.ts';
import { UnreadableFile } from '../table/unreadable-file.ts';

export interface ScannedFile {
  /** SHA-256 of its bytes, hex. */
  readonly digest: string;
  /** Why it cannot be read as text of ours; undefined where it can, and of a workbook. */
  readonly refusal: UnreadableFile | undefined;
}

/** Why a file of text is no text of ours. */
function refusalOf(start: Buffer, evidence: EncodingEvidence, format: 'csv' | 'json'): UnreadableFile | undefined {
  const refusal = evidence.refusal();
  return recogniseOtherKind(start, format) ?? (refusal && new UnreadableFile(refusal, refusal, refusal));
}

/** Reads a file once for its digest and, of text, for its kind and encoding. */
export async function scanFile(path: string, format: FileFormat): Promise<ScannedFile> {
  const digest = createHash('sha256');
  const evidence = new EncodingEvidence();
  let start: Buffer = Buffer.alloc(0);
  for await (const piece of createReadStream(path) as AsyncIterable<Buffer>) {
    if (start.length === 0) start = piece;
    digest.update(piece);
    if (format !== 'xlsx') evidence.see(piece);
  }
  return {
    digest: digest.digest('hex'),
    refusal: format === 'xlsx' ? undefined : refusalOf(start, evidence, format),
  };
}
