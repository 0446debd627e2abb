import type { Place } from '../../../services/feeds/fault.ts';
import type {
  Counted,
  FigureChange,
  ReportedFinding,
  ValidationReport,
} from '../../../services/feeds/report/validation-report.ts';

/** A finding as it reached this side: the graph does not tell of which row it is, and `place` is undefined then. */
export type ToldFinding = Omit<ReportedFinding, 'place'> & { readonly place?: Place | null };

/** A change as it reached this side; a withdrawal is of no line. */
export type ToldChange = Omit<FigureChange, keyof Place> & { readonly line: number | null };

export type ToldReport = Omit<ValidationReport, 'findings' | 'changes'> & {
  readonly findings: Counted<ToldFinding>;
  readonly changes: Counted<ToldChange>;
};
