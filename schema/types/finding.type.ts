import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { Dispute } from './dispute.type.ts';
import { InstantScalar } from './instant.scalar.ts';
import { Domain, type DomainWord } from './domain.ts';
import { FindingRule, Severity, type FindingRuleWord, type SeverityWord } from './finding-rule.ts';
import { PeriodScalar } from './period.scalar.ts';

@Directive('@shareable')
@ObjectType('Finding', {
  description: 'Phát hiện. The hub’s verdict on one claim, by one rule. It never changes the claim.',
})
export class Finding {
  @Field(() => ID, { description: 'Mã do hệ thống cấp, không dùng lại. Given by the hub, never reused.' })
  id!: string;

  @Field(() => FindingRule.type, { description: 'Quy tắc. The rule that found it.' })
  rule!: FindingRuleWord;

  @Field(() => Severity.type, { description: 'Mức độ chắc chắn. How sure the hub is.' })
  severity!: SeverityWord;

  @Field(() => Domain.type, { description: 'Lĩnh vực. Domain of the claim.' })
  domain!: DomainWord;

  @Field(() => ID, {
    description: 'Đơn vị của khẳng định, "vn" là cả nước. Province of the claim, "vn" for the nation.',
  })
  provinceId!: string;

  @Field(() => ID, {
    nullable: true,
    description: 'Chỉ tiêu. Indicator code; null where the claim is a register record.',
  })
  indicatorCode!: string | null;

  @Field(() => PeriodScalar, {
    nullable: true,
    description: 'Kỳ. Reference period of the claim; null where a record names none.',
  })
  period!: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Quan sát bị xét. Observation judged; null where the claim is a register record.',
  })
  observationId!: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Bản ghi bị xét. Register record judged; null where the claim is an observation.',
  })
  recordId!: string | null;

  @Field(() => [ID], {
    description:
      'Các quan sát khác làm căn cứ. Other observations that the verdict rests on, e.g. the one that disagrees.',
  })
  relatedObservationIds!: string[];

  @Field(() => String, { description: 'Số liệu thấy được. What the claim says.' })
  found!: string;

  @Field(() => String, { description: 'Số liệu mong đợi. What would hold.' })
  expected!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Cách sửa gần nhất. The nearest repair; null where none suggests itself.',
  })
  repair!: string | null;

  @Field(() => String, { description: 'Giải thích tiếng Việt. The verdict in one Vietnamese sentence.' })
  messageVi!: string;

  @Field(() => String, { description: 'Giải thích tiếng Anh. The verdict in one English sentence.' })
  messageEn!: string;

  @Field(() => InstantScalar, { description: 'Lúc hệ thống phát hiện. When the hub found it, UTC.' })
  recordedAt!: Date;

  @Field(() => [Dispute], { description: 'Tranh chấp về phát hiện này. Disputes on this verdict, oldest first.' })
  disputes!: Dispute[];
}
