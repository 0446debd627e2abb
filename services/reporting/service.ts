import { provisionAgreements } from '../../schema/calendar/provision-agreements.ts';
import { registerList } from '../../schema/registers/register-list.ts';
import { Domain } from '../../schema/types/domain.ts';
import { buildSubgraph } from '../kit/build-subgraph.ts';
import { FindingResolver } from '../kit/finding/finding.resolver.ts';
import { ObservationResolver } from '../kit/observation/observation.resolver.ts';
import { createRecordResolver } from '../kit/register/register-resolvers.ts';
import type { SubgraphService } from '../kit/server/subgraph-service.ts';
import { TargetDisputeResolver } from '../kit/target/target-resolver.ts';
import { reporting as reportingPart } from '../ledger/versions/known-versions.ts';
import { AgreementQueryResolver } from './agreement/agreement-query.resolver.ts';
import { ChangeResolver } from './change/change.resolver.ts';
import { ChangesQueryResolver } from './change/changes-query.resolver.ts';
import { OverdueQueryResolver } from './obligation/overdue-query.resolver.ts';
import { ProvinceReportingResolver, ProvinceResolver } from './province/province-reporting.resolver.ts';
import { Province } from './province/province.type.ts';
import { ScoreCardResolver } from './score-card/score-card.resolver.ts';
import { ScoreCardsQueryResolver } from './score-card/score-cards-query.resolver.ts';

export const reporting: SubgraphService = {
  name: 'reporting',
  build: () => {
    // A calendar with faults ends the start, not the first question.
    provisionAgreements();
    return buildSubgraph({
      province: Province,
      resolvers: [
        AgreementQueryResolver,
        OverdueQueryResolver,
        ChangesQueryResolver,
        ChangeResolver,
        ScoreCardsQueryResolver,
        ScoreCardResolver,
        ProvinceResolver,
        ProvinceReportingResolver,
        // What is shown of figures and records here is what their domains show.
        ObservationResolver,
        FindingResolver,
        TargetDisputeResolver,
        ...registerList.map(createRecordResolver),
      ],
      resolveProvince: ({ id }, { areas }) => (areas.byId(id) ? { id } : null),
    });
  },
  // What was reported is of all domains; who said what of it is of none.
  reads: () => [...Domain.words, reportingPart],
};
