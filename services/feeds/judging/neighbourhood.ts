import { NATION } from '../../../schema/areas/area.ts';
import type { Catalogue } from '../../../schema/indicators/catalogue.ts';
import { isWithin, yearBefore } from '../../../schema/types/period.ts';
import type { ObservationClaim } from '../../ledger/claim.ts';
import type { Held, Neighbours } from '../rules/rule.ts';
import { createSeries } from './series.ts';

type Figure = Held<ObservationClaim>;

/** Figures by what they share, to look up beside each of them what the rules compare it with. */
export interface Neighbourhood {
  of(claim: Figure): Neighbours;
}

const statementOf = ({ provinceId, indicator }: Figure, period: string, place = provinceId): string =>
  `${place} ${indicator} ${period}`;
const reportOf = ({ sourceId, provinceId, period, mergedBasis }: Figure): string =>
  `${provinceId} ${period.text} ${mergedBasis} ${sourceId}`;
const accountOf = ({ sourceId, provinceId, indicator, period, mergedBasis }: Figure): string =>
  `${provinceId} ${indicator} ${period.text.slice(0, 4)} ${mergedBasis} ${sourceId}`;
const printedAs = (figure: Figure): string =>
  [figure.qualifier, figure.value, figure.numerator, figure.denominator].join(' ');

/** Reads nothing: what was not given is not known. */
export function createNeighbourhood(figures: Iterable<Figure>, catalogue: Catalogue): Neighbourhood {
  const each = [...new Map([...figures].map((figure) => [figure.id, figure])).values()];
  const statements = Map.groupBy(each, (figure) => statementOf(figure, figure.period.text));
  const series = createSeries(each);
  const reports = Map.groupBy(each, reportOf);
  const accounts = Map.groupBy(each, accountOf);

  const levelsOf = (claim: Figure): Figure[] => {
    const indicator = catalogue.byCode(claim.indicator)?.changeOf;
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
        return series.from(claim, -1);
      },
      get earlierStill() {
        return series.from(claim, -2);
      },
      get later() {
        return series.from(claim, 1);
      },
      get withinPeriod() {
        const year = accounts.get(accountOf(claim)) ?? [];
        return year.filter((other) => other !== claim && isWithin(other.period, claim.period));
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
