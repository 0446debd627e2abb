import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { EncodingEvidence } from '../read/encoding/recognise-encoding.ts';
import { UnreadableFile } from '../table/unreadable-file.ts';
import type { FileFormat } from '../submission.ts';

/** Reads a file once for its digest and, of text, for its encoding. Throws UnreadableFile where that is not ours. */
export async function scanFile(path: string, format: FileFormat): Promise<string> {
  const digest = createHash('sha256');
  const evidence = format === 'xlsx' ? null : new EncodingEvidence();
  for await (const piece of createReadStream(path) as AsyncIterable<Buffer>) {
    digest.update(piece);
    evidence?.see(piece);
  }
  const refusal = evidence?.refusal();
  if (refusal) throw new UnreadableFile({ line: refusal.line, column: null }, refusal.found, refusal);
  return digest.digest('hex');
}
