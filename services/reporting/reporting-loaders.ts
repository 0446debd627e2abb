import type { RequestContext } from '../kit/context.ts';
import { disputeByStep, observationById, recordById, sourceById } from './change/changed.loaders.ts';
import { obligationsByProvince } from './obligation/obligation.loaders.ts';
import { claimsByProvince, doubtsByProvince, newestPeriodsByProvince } from './score-card/score-card.loaders.ts';

const createReportingLoaders = (context: RequestContext) => ({
  obligationsByProvince: obligationsByProvince(context),
  claimsByProvince: claimsByProvince(context),
  doubtsByProvince: doubtsByProvince(context),
  newestPeriodsByProvince: newestPeriodsByProvince(context),
  observationById: observationById(context),
  recordById: recordById(context),
  sourceById: sourceById(context),
  disputeByStep: disputeByStep(context),
});

export type ReportingLoaders = ReturnType<typeof createReportingLoaders>;

const ofRequest = new WeakMap<RequestContext, ReportingLoaders>();

/** Batched reads of one request that only this subgraph needs, made when first asked for. */
export function reportingLoaders(context: RequestContext): ReportingLoaders {
  const known = ofRequest.get(context) ?? createReportingLoaders(context);
  ofRequest.set(context, known);
  return known;
}
