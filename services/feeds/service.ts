import { dataParts, registry } from '../ledger/versions/known-versions.ts';
import { buildSubgraph } from '../kit/build-subgraph.ts';
import { FindingResolver } from '../kit/finding/finding.resolver.ts';
import { ObservationResolver } from '../kit/observation/observation.resolver.ts';
import type { SubgraphService } from '../kit/server/subgraph-service.ts';
import { CorrectFigureResolver } from './correction/correct-figure.resolver.ts';
import { DisputeResolver } from './dispute/dispute.resolver.ts';
import { FeedResolver } from './feed/feed.resolver.ts';
import { ObservationQueryResolver } from './observation/observation-query.resolver.ts';
import { Province } from './province/province.type.ts';
import { MendRowsResolver } from './quarantine/mend-rows.resolver.ts';
import { QuarantineQueryResolver } from './quarantine/quarantined-row.resolver.ts';
import { SubmitFeedResolver } from './submission/submit-feed.resolver.ts';
import { WithdrawalResolver } from './withdrawal/withdrawal.resolver.ts';

/** The one way to write into the national graph, and what was written: feeds, quarantined rows, disputes. */
export const feeds: SubgraphService = {
  name: 'feeds',
  build: () =>
    buildSubgraph({
      province: Province,
      resolvers: [
        FeedResolver,
        QuarantineQueryResolver,
        ObservationQueryResolver,
        DisputeResolver,
        SubmitFeedResolver,
        MendRowsResolver,
        CorrectFigureResolver,
        WithdrawalResolver,
        ObservationResolver,
        FindingResolver,
      ],
      resolveProvince: ({ id }, { areas }) => (areas.byId(id) ? { id } : null),
    }),
  reads: () => dataParts.filter((part) => part !== registry),
};
