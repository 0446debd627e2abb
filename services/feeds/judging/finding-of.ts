import type { FindingRuleWord } from '../../../schema/types/finding-rule.ts';
import type { FindingClaim, ObservationClaim, RecordClaim } from '../../ledger/claim.ts';
import type { Held, Verdict } from '../rules/rule.ts';

export const observationFinding = (
  rule: FindingRuleWord,
  { domain, provinceId, indicator, period, id }: Held<ObservationClaim>,
  verdict: Verdict,
): FindingClaim => ({
  ...verdict,
  rule,
  domain,
  provinceId,
  indicator,
  period: period.text,
  observationId: id,
  recordId: null,
});

export const recordFinding = (
  rule: FindingRuleWord,
  { domain, provinceId, period, id }: Held<RecordClaim>,
  verdict: Verdict,
): FindingClaim => ({
  ...verdict,
  rule,
  domain,
  provinceId,
  indicator: null,
  period: period?.text ?? null,
  observationId: null,
  recordId: id,
});
