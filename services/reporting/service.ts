import { provisionAgreements } from '../../schema/calendar/provision-agreements.ts';
import { Domain } from '../../schema/types/domain.ts';
import { buildSubgraph } from '../kit/build-subgraph.ts';
import type { SubgraphService } from '../kit/server/subgraph-service.ts';
import { reporting as reportingPart } from '../ledger/versions/known-versions.ts';
import { AgreementQueryResolver } from './agreement/agreement-query.resolver.ts';
import { OverdueQueryResolver } from './obligation/overdue-query.resolver.ts';
import { ProvinceReportingResolver, ProvinceResolver } from './province/province-reporting.resolver.ts';
import { Province } from './province/province.type.ts';

export const reporting: SubgraphService = {
  name: 'reporting',
  build: () => {
    // A calendar with faults ends the start, not the first question.
    provisionAgreements();
    return buildSubgraph({
      province: Province,
      resolvers: [AgreementQueryResolver, OverdueQueryResolver, ProvinceResolver, ProvinceReportingResolver],
      resolveProvince: ({ id }, { areas }) => (areas.byId(id) ? { id } : null),
    });
  },
  // What was reported is of all domains; who said what of it is of none.
  reads: () => [...Domain.words, reportingPart],
};
