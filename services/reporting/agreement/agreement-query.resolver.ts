import { Arg, Query, Resolver } from 'type-graphql';
import { provisionAgreements } from '../../../schema/calendar/provision-agreements.ts';
import { Domain, type DomainWord } from '../../../schema/types/domain.ts';
import { toAgreement } from './agreement-model.ts';
import { ProvisionAgreementType } from './provision-agreement.type.ts';

@Resolver()
export class AgreementQueryResolver {
  @Query(() => [ProvisionAgreementType], {
    nullable: true,
    description:
      'Lịch báo cáo. The reporting calendar: every provision agreement, and what in it is made up. Null only while its subgraph is down.',
  })
  provisionAgreements(
    @Arg('domain', () => Domain.type, { nullable: true, description: 'Lĩnh vực. Only of this domain.' })
    domain: DomainWord | undefined,
  ): ProvisionAgreementType[] {
    return provisionAgreements()
      .filter((agreement) => (domain ?? agreement.domain) === agreement.domain)
      .map(toAgreement);
  }
}
