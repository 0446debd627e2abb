import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { parsePeriod } from '../../../schema/types/period.ts';
import type { ProvinceReference } from '../../../schema/types/province.reference.ts';
import type { RequestContext } from '../../kit/context.ts';
import { stalenessOn } from '../../kit/observation/staleness.ts';
import type { JudgedOn } from '../judged-day.ts';
import type { StandingObligation } from '../obligation/read-obligations.ts';
import { isInWindow, type PeriodWindow } from '../period-window.ts';
import { reportingLoaders } from '../reporting-loaders.ts';
import { countedTexts } from './counted-texts.ts';
import { dueBefore, latenessOf } from './judge-lateness.ts';
import { measure, Measure } from './measure.type.ts';
import { Lateness, ScoreCard, StaleFigure } from './score-card.type.ts';

/** Of whom, on which day and over which periods: each measure is read only when asked for. */
export interface ScoreCardModel extends JudgedOn {
  readonly provinceId: string;
  readonly province: ProvinceReference;
  readonly from: string | null;
  readonly to: string | null;
  readonly window: PeriodWindow;
  readonly answerDays: number;
}

/** What names no period counts where all periods do. */
function countsIn(text: string | null, window: PeriodWindow): boolean {
  const period = text === null ? undefined : parsePeriod(text);
  return period ? isInWindow(period, window) : window.start === null && window.end === null;
}

const sum = <Row>(rows: readonly Row[], of: (row: Row) => number): number =>
  rows.reduce((total, row) => total + of(row), 0);

async function claimsOf(card: ScoreCardModel, context: RequestContext) {
  const rows = await reportingLoaders(context).claimsByProvince.load(card);
  const counted = rows.filter(({ period }) => countsIn(period, card.window));
  return {
    claims: sum(counted, ({ claims }) => claims),
    contradicted: sum(counted, ({ contradicted }) => contradicted),
    warned: sum(counted, ({ warned }) => warned),
  };
}

async function dueOf(card: ScoreCardModel, context: RequestContext): Promise<StandingObligation[]> {
  const { provinceId, on, asOf, window } = card;
  const owed = await reportingLoaders(context).obligationsByProvince.load({ provinceId, on, asOf });
  return dueBefore(owed, on).filter(({ period }) => isInWindow(period, window));
}

async function newestFiguresOf({ on, ...key }: ScoreCardModel, context: RequestContext): Promise<StaleFigure[]> {
  const rows = await reportingLoaders(context).newestPeriodsByProvince.load({ ...key, on });
  return rows.flatMap(({ indicator: code, period }) => {
    const indicator = context.catalogue.byCode(code);
    const staleness = indicator && stalenessOn(indicator, period, on);
    return staleness ? [{ indicator, period, staleness }] : [];
  });
}

@Resolver(() => ScoreCard)
export class ScoreCardResolver {
  @FieldResolver(() => Measure)
  async claimsHolding(@Root() card: ScoreCardModel, @Ctx() context: RequestContext): Promise<Measure> {
    const { claims, contradicted } = await claimsOf(card, context);
    return measure(claims - contradicted, claims, countedTexts.claimsHolding);
  }

  @FieldResolver(() => Measure)
  async claimsWarned(@Root() card: ScoreCardModel, @Ctx() context: RequestContext): Promise<Measure> {
    const { claims, warned } = await claimsOf(card, context);
    return measure(warned, claims, countedTexts.claimsWarned);
  }

  @FieldResolver(() => Measure)
  async obligationsOnTime(@Root() card: ScoreCardModel, @Ctx() context: RequestContext): Promise<Measure> {
    const due = await dueOf(card, context);
    const onTime = due.filter(({ status }) => status === 'met');
    return measure(onTime.length, due.length, countedTexts.obligationsOnTime);
  }

  @FieldResolver(() => Lateness)
  async lateness(@Root() card: ScoreCardModel, @Ctx() context: RequestContext): Promise<Lateness> {
    return latenessOf(await dueOf(card, context));
  }

  @FieldResolver(() => Measure)
  async figuresReported(@Root() card: ScoreCardModel, @Ctx() context: RequestContext): Promise<Measure> {
    const due = await dueOf(card, context);
    const owed = sum(due, ({ agreement }) => agreement.indicators.length);
    return measure(
      sum(due, ({ reported }) => reported),
      owed,
      countedTexts.figuresReported,
    );
  }

  @FieldResolver(() => Measure)
  async doubtsAnswered(@Root() card: ScoreCardModel, @Ctx() context: RequestContext): Promise<Measure> {
    const rows = await reportingLoaders(context).doubtsByProvince.load(card);
    const counted = rows.filter(({ period }) => countsIn(period, card.window));
    return measure(
      sum(counted, ({ answered }) => answered),
      sum(counted, ({ raised }) => raised),
      countedTexts.doubtsAnswered(card.answerDays),
    );
  }

  @FieldResolver(() => Measure)
  async figuresStale(@Root() card: ScoreCardModel, @Ctx() context: RequestContext): Promise<Measure> {
    const figures = await newestFiguresOf(card, context);
    const stale = figures.filter(({ staleness }) => staleness.isStale);
    return measure(stale.length, figures.length, countedTexts.figuresStale);
  }

  @FieldResolver(() => [StaleFigure])
  async staleFigures(@Root() card: ScoreCardModel, @Ctx() context: RequestContext): Promise<StaleFigure[]> {
    const figures = await newestFiguresOf(card, context);
    return figures
      .filter(({ staleness }) => staleness.isStale)
      .toSorted(
        (left, right) =>
          right.staleness.ageInDays - left.staleness.ageInDays || (left.indicator.code < right.indicator.code ? -1 : 1),
      );
  }
}
