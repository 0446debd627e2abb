import type { FindingClaim } from '../claim.ts';
import type { Arrival } from './arrival.ts';
import type { WriterSession } from './writer-session.ts';

const insertSql = `insert into finding (rule, severity, domain, province_id, indicator, period, observation_id, record_id,
    related, found, expected, repair, message_vi, message_en, feed_id, recorded_at)
  select rule, severity, domain, "provinceId", indicator, period, "observationId", "recordId", related, found, expected,
    repair, "messageVi", "messageEn", ?, ?::timestamptz
  from jsonb_to_recordset(?::jsonb) as c(rule text, severity text, domain text, "provinceId" text, indicator text,
    period text, "observationId" bigint, "recordId" bigint, related jsonb, found text, expected text, repair text,
    "messageVi" text, "messageEn" text)`;

export async function appendFindings(
  session: WriterSession,
  findings: readonly FindingClaim[],
  arrival: Arrival,
): Promise<void> {
  if (findings.length === 0) return;
  await session.execute(insertSql, [arrival.feedId, arrival.recordedAt.toISOString(), JSON.stringify(findings)]);
}
