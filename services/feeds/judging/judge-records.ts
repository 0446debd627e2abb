import { targetRegister } from '../../../schema/registers/target.ts';
import type { RecordClaim } from '../../ledger/claim.ts';
import type { AppendedClaim } from '../../ledger/write/appended.ts';
import type { WriterSession } from '../../ledger/write/writer-session.ts';
import type { Held } from '../rules/rule.ts';
import { recordRules } from '../rules/rule-list.ts';
import { recordFinding } from './finding-of.ts';
import { mergeJudgements, type Judgement } from './judgement.ts';
import { judgeTargets, type TargetJudging } from './judge-targets.ts';

/** Judges register records, and targets by whether their outcome has come. */
export async function judgeRecords(
  session: WriterSession,
  added: readonly AppendedClaim<RecordClaim>[],
  judging: TargetJudging,
): Promise<Judgement> {
  const records = added.map(({ id, claim }): Held<RecordClaim> => ({ ...claim, id }));
  const findings = records.flatMap((record) =>
    recordRules.flatMap((rule) => {
      const verdict = rule.judge(record, judging.contract);
      return verdict ? [recordFinding(rule.word, record, verdict)] : [];
    }),
  );
  const targets = records.filter(({ register }) => register === targetRegister);
  return mergeJudgements([{ findings, retracted: [] }, await judgeTargets(session, targets, judging)]);
}
