import type { WriterSession } from './writer-session.ts';

const pieceSize = 2000;

/** The rows of one statement, a piece at a time: however many there are, memory holds one piece. Not two at once. */
export async function* readInPieces<Row extends object>(
  session: WriterSession,
  sql: string,
  values: readonly unknown[],
): AsyncGenerator<Row[]> {
  await session.execute(`declare pieces no scroll cursor for ${sql}`, values);
  for (;;) {
    const rows = await session.execute<Row>(`fetch forward ${pieceSize} from pieces`);
    if (rows.length > 0) yield rows;
    if (rows.length < pieceSize) break;
  }
  await session.execute('close pieces');
}
