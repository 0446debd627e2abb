import type { DomainWord } from '../../../schema/types/domain.ts';
import type { Period } from '../../../schema/types/period.ts';
import type { ReportingCoverage } from '../../../schema/types/summary.type.ts';
import { readReportedIndicators } from '../../ledger/read/read-coverage.ts';
import type { Foundation } from '../foundation.ts';
import { coverageOf } from '../observation/absence.ts';

export interface CoverageQuestion {
  readonly domain: DomainWord;
  readonly period: Period;
  /** The day whose units are asked about, YYYY-MM-DD. */
  readonly on: string;
  readonly asOf: Date | null;
}

export async function readReportingCoverage(
  foundation: Foundation,
  question: CoverageQuestion,
): Promise<ReportingCoverage> {
  const { ledger, areas, catalogue } = foundation;
  const codes = await readReportedIndicators(ledger, question);
  const reports = areas
    .inForce(question.on)
    .map((area) => {
      const reportedIndicators = (codes.get(area.id) ?? []).flatMap((code) => catalogue.byCode(code) ?? []);
      const unit = { provinceId: area.id, province: { id: area.id }, code: area.code };
      return { ...unit, reportedIndicators, indicators: reportedIndicators.length };
    })
    .toSorted((left, right) => right.indicators - left.indicators || left.code.localeCompare(right.code));
  const reported = reports.filter(({ indicators }) => indicators > 0);
  return {
    period: question.period.text,
    coverage: coverageOf(reported.length, reports.length),
    indicators: catalogue.of(question.domain).length,
    reported,
    missing: reports.filter(({ indicators }) => indicators === 0),
  };
}
