import { Args, ArgsType, Ctx, Field, ID, Query, Resolver } from 'type-graphql';
import { NATION } from '../../../schema/areas/area.ts';
import { badArgument } from '../../../schema/errors/catalogue.ts';
import { Domain, type DomainWord } from '../../../schema/types/domain.ts';
import { Finding } from '../../../schema/types/finding.type.ts';
import { FindingRule, Severity, type FindingRuleWord, type SeverityWord } from '../../../schema/types/finding-rule.ts';
import { InstantScalar } from '../../../schema/types/instant.scalar.ts';
import type { Period } from '../../../schema/types/period.ts';
import { PeriodScalar } from '../../../schema/types/period.scalar.ts';
import { countFindings, readFindings } from '../../ledger/read/read-findings.ts';
import type { RequestContext } from '../../kit/context.ts';
import { toFinding, type FindingModel } from '../../kit/finding/finding-model.ts';
import { connectionType, PageArguments, readPage, toConnection, type Connection } from '../../kit/page/page.ts';
import { lineageIds } from '../../kit/named-units.ts';

@ArgsType()
class FindingArguments extends PageArguments {
  @Field(() => FindingRule.type, { nullable: true, description: 'Quy tắc. Only of this rule.' })
  rule?: FindingRuleWord;
  @Field(() => Severity.type, { nullable: true, description: 'Mức độ. Only of this severity.' })
  severity?: SeverityWord;
  @Field(() => Domain.type, { nullable: true, description: 'Lĩnh vực. Only in this domain.' })
  domain?: DomainWord;
  @Field(() => ID, {
    nullable: true,
    description: 'Mã đơn vị; "vn" là cả nước. Only of this unit and its predecessors; "vn" for the nation.',
  })
  province?: string;
  @Field(() => ID, { nullable: true, description: 'Mã chỉ tiêu. Only of this indicator.' })
  indicator?: string;
  @Field(() => PeriodScalar, { nullable: true, description: 'Kỳ. Only of claims of exactly this period.' })
  period?: Period;
  @Field(() => InstantScalar, {
    nullable: true,
    description: 'Theo những gì hệ thống biết lúc đó. As the hub knew it then; now where left out.',
  })
  asOf?: Date;
}

const findingConnection = connectionType(Finding, 'Finding');

/** Findings cut across the domains, so they are asked for here, beside the provinces that all domains share. */
@Resolver()
export class FindingQueryResolver {
  @Query(() => findingConnection, {
    nullable: true,
    description:
      'Các phát hiện. What the hub finds wrong or lacking in claims, of all domains, oldest first. A finding stands until a claim it rests on is corrected. Null only where the question is refused or its subgraph is down.',
  })
  async findings(
    @Args(() => FindingArguments) question: FindingArguments,
    @Ctx() context: RequestContext,
  ): Promise<Connection<FindingModel>> {
    const wish = readPage(question);
    if (question.indicator && !context.catalogue.byCode(question.indicator))
      throw badArgument('indicator', question.indicator, 'the code of an indicator, e.g. programme.dti-rank');
    const filter = {
      rule: question.rule,
      severity: question.severity,
      domain: question.domain,
      indicator: question.indicator,
      period: question.period?.text,
      provinceIds: question.province === NATION ? [NATION] : lineageIds(context, question.province),
      asOf: question.asOf ?? null,
    };
    const [rows, total] = await Promise.all([
      readFindings(context.ledger, { ...filter, afterId: wish.afterId, limit: wish.limit + 1 }),
      countFindings(context.ledger, filter),
    ]);
    return toConnection(
      rows.map((row) => toFinding(row, filter.asOf)),
      wish,
      total,
    );
  }
}
