import type { GraphQLSchema } from 'graphql';
import { registersOf } from '../../../schema/registers/register-list.ts';
import type { DomainWord } from '../../../schema/types/domain.ts';
import { buildSubgraph } from '../build-subgraph.ts';
import { FindingResolver } from '../finding/finding.resolver.ts';
import { ObservationResolver } from '../observation/observation.resolver.ts';
import { createRegisterResolvers } from '../register/register-resolvers.ts';
import { TargetDisputeResolver, createTargetResolver } from '../target/target-resolver.ts';
import { createDomainRoot } from './domain-resolver.ts';
import { createProvinceProfile } from './province-profile.ts';

/** The subgraph of one domain: all five have this shape, and differ in their catalogue and registers. */
export function buildDomainSubgraph(domain: DomainWord): GraphQLSchema {
  const root = createDomainRoot(domain);
  const profile = createProvinceProfile(domain);
  return buildSubgraph({
    province: profile.province,
    resolvers: [
      ...root.resolvers,
      ...profile.resolvers,
      ...registersOf(domain).flatMap((register) => createRegisterResolvers(root.type, register)),
      createTargetResolver(root.type, domain),
      TargetDisputeResolver,
      ObservationResolver,
      FindingResolver,
    ],
    // Whole: the gateway may have marked it.
    resolveProvince: (reference, { areas }) => (areas.byId(reference.id) ? reference : null),
  });
}
