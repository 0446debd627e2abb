import { isStanding } from '../read/read-findings.ts';
import type { WriterSession } from './writer-session.ts';

/** Whether no row that the finding rests on has been superseded. */
export async function isFindingStanding(session: WriterSession, id: number): Promise<boolean> {
  const { sql, values } = isStanding(null);
  const rows = await session.execute(`select 1 from finding f where f.id = ? and ${sql}`, [id, ...values]);
  return rows.length > 0;
}
