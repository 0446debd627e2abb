import { NATION } from '../../../schema/areas/area.ts';
import type { Catalogue } from '../../../schema/indicators/catalogue.ts';
import { yearBefore } from '../../../schema/types/period.ts';
import type { ObservationClaim } from '../../ledger/claim.ts';
import type { Held, Neighbours } from '../rules/rule.ts';

type Figure = Held<ObservationClaim>;

/** Figures by what they share, to look up beside each of them what the rules compare it with. */
export interface Neighbourhood {
  of(claim: Figure): Neighbours;
}

const statementOf = ({ provinceId, indicator }: Figure, period: string, place = provinceId): string =>
  `${place} ${indicator} ${period}`;
const seriesOf = ({ provinceId, indicator, mergedBasis }: Figure): string =>
  `${provinceId} ${indicator} ${mergedBasis}`;
const reportOf = ({ sourceId, provinceId, period, mergedBasis }: Figure): string =>
  `${provinceId} ${period.text} ${mergedBasis} ${sourceId}`;
const printedAs = (figure: Figure): string =>
  [figure.qualifier, figure.value, figure.numerator, figure.denominator].join(' ');

/** Reads nothing: what was not given is not known. */
export function createNeighbourhood(figures: Iterable<Figure>, { byCode }: Catalogue): Neighbourhood {
  const each = [...new Map([...figures].map((figure) => [figure.id, figure])).values()];
  const statements = Map.groupBy(each, (figure) => statementOf(figure, figure.period.text));
  const series = Map.groupBy(each, seriesOf);
  const reports = Map.groupBy(each, reportOf);

  /** What the series says of the period so many places before (below 0) or after the claim's. */
  const next = (claim: Figure, places: number): Figure[] => {
    const own = claim.period.end;
    const all = series.get(seriesOf(claim)) ?? [];
    const ends = [
      ...new Set(all.map(({ period }) => period.end).filter((end) => (places < 0 ? end < own : end > own))),
    ];
    const end = ends.toSorted().at(places < 0 ? places : places - 1);
    return all.filter(({ period }) => period.end === end);
  };
  const levelsOf = (claim: Figure): Figure[] => {
    const indicator = byCode(claim.indicator)?.changeOf;
    if (!indicator) return [];
    const periods = [claim.period, yearBefore(claim.period)].flatMap((period) => (period ? [period.text] : []));
    return periods.flatMap((period) => statements.get(statementOf({ ...claim, indicator }, period)) ?? []);
  };

  // Each is looked up when a rule asks: most rules have nothing to do with most figures.
  return {
    of: (claim) => ({
      get otherSources() {
        const all = statements.get(statementOf(claim, claim.period.text)) ?? [];
        return all.length > 1 ? all.filter(({ sourceId }) => sourceId !== claim.sourceId) : [];
      },
      get sameSource() {
        return (reports.get(reportOf(claim)) ?? []).filter(({ indicator }) => indicator !== claim.indicator);
      },
      get earlier() {
        return next(claim, -1);
      },
      get earlierStill() {
        return next(claim, -2);
      },
      get later() {
        return next(claim, 1);
      },
      get levels() {
        return levelsOf(claim);
      },
      get national() {
        return claim.provinceId === NATION ? [] : (statements.get(statementOf(claim, claim.period.text, NATION)) ?? []);
      },
      get sameFigure() {
        const printed = printedAs(claim);
        return this.sameSource.filter((other) => printedAs(other) === printed);
      },
    }),
  };
}
