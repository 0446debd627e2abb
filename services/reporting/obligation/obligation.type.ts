import { Field, ID, Int, ObjectType } from 'type-graphql';
import { DateScalar } from '../../../schema/types/date.scalar.ts';
import { defineEnum } from '../../../schema/types/define-enum.ts';
import { Indicator } from '../../../schema/types/indicator.type.ts';
import { PeriodScalar } from '../../../schema/types/period.scalar.ts';
import { provinceOfThisBuild, type ProvinceReference } from '../../../schema/types/province.reference.ts';
import { ProvisionAgreementType } from '../agreement/provision-agreement.type.ts';

const ObligationStatus = defineEnum(
  'ObligationStatus',
  'Tình trạng nghĩa vụ báo cáo. How an obligation stands on a day.',
  {
    met: 'Đủ và đúng hạn. All figures came by the due day.',
    'met-late': 'Đủ nhưng trễ hạn. All figures came, the last one after the due day.',
    overdue: 'Quá hạn, còn thiếu. The due day has passed and figures are missing.',
    'not-yet-due': 'Chưa đến hạn, còn thiếu. Figures are missing and the due day has not passed.',
  },
);

export type ObligationStatusWord = (typeof ObligationStatus.words)[number];

@ObjectType('Obligation', {
  description:
    'Nghĩa vụ báo cáo. What one unit owes by one provision agreement for one reference period. A figure counts whoever its source is, if it is of exactly this unit, indicator and period.',
})
export class ObligationType {
  @Field(() => ID, { description: 'Thỏa thuận, đơn vị và kỳ. Agreement, unit and period in one text.' })
  id!: string;

  @Field(() => ProvisionAgreementType, { description: 'Thỏa thuận. The agreement by which it is owed.' })
  agreement!: ProvisionAgreementType;

  @Field(() => ID, { description: 'Mã đơn vị. Id of the unit that owes: one in force on the last day of the period.' })
  provinceId!: string;

  @Field(() => provinceOfThisBuild(), {
    nullable: true,
    description: 'Đơn vị. The unit that owes; null only while the provinces subgraph is down.',
  })
  province!: ProvinceReference | null;

  @Field(() => provinceOfThisBuild(), {
    nullable: true,
    description:
      'Đơn vị phải trả lời vào ngày xét. Who answers for it on the day asked for: the unit itself, or what it became part of. Null only while the provinces subgraph is down.',
  })
  answerable!: ProvinceReference | null;

  @Field(() => PeriodScalar, { description: 'Kỳ báo cáo. Reference period.' })
  period!: string;

  @Field(() => DateScalar, { description: 'Hạn nộp. The last day in time.' })
  dueOn!: string;

  @Field(() => ObligationStatus.type, { description: 'Tình trạng. How it stands on the day asked for.' })
  status!: ObligationStatusWord;

  @Field(() => Int, {
    description:
      'Số ngày trễ. Days from the due day to the last figure, or, where it is overdue, to the day asked for; 0 in time and where not yet due.',
  })
  daysLate!: number;

  @Field(() => Int, { description: 'Số chỉ tiêu phải báo cáo. Indicators owed.' })
  owed!: number;

  @Field(() => Int, { description: 'Số chỉ tiêu đã có. Of these, indicators with a figure.' })
  reported!: number;

  @Field(() => Int, { description: 'Số chỉ tiêu còn thiếu. Indicators without a figure.' })
  missingCount!: number;

  @Field(() => [Indicator], {
    description: 'Các chỉ tiêu còn thiếu. Indicators without a figure, in the order of the agreement.',
  })
  missing!: readonly Indicator[];

  @Field(() => DateScalar, {
    nullable: true,
    description:
      'Ngày đủ số liệu. Day on which the last figure came: that of publication, of arrival where that was earlier or the unit reported directly. Null while one is missing.',
  })
  completedOn!: string | null;

  @Field(() => PeriodScalar, {
    nullable: true,
    description:
      'Kỳ gần nhất đã báo cáo. Newest period for which this unit reported anything by this agreement; null where it never did.',
  })
  lastReportedPeriod!: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Ngày có số liệu của kỳ đó. Newest day on which a figure of that period came; null where none did.',
  })
  lastReportedOn!: string | null;
}
