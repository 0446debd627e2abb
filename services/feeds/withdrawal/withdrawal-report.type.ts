import { Field, ID, Int, ObjectType } from 'type-graphql';
import { InstantScalar } from '../../../schema/types/instant.scalar.ts';
import { Changes, Findings } from '../report/validation-report.type.ts';

@ObjectType('WithdrawalReport', { description: 'Báo cáo rút số liệu. What was taken back, or would be.' })
export class WithdrawalReportType {
  @Field(() => ID, { nullable: true, description: 'Đơn vị. Id of the unit; null where they are of several.' })
  provinceId!: string | null;

  @Field(() => Boolean, { description: 'Chỉ thử. True where nothing was written because nothing was to be.' })
  isDryRun!: boolean;

  @Field(() => Int, { description: 'Số liệu được rút. Figures taken back.' })
  figures!: number;

  @Field(() => Int, { description: 'Bản ghi được rút. Register records taken back.' })
  records!: number;

  @Field(() => Changes, { description: 'Các số liệu. The figures, the first of them one by one.' })
  changes!: object;

  @Field(() => Findings, {
    description: 'Phát hiện mới về số liệu đứng cạnh. New verdicts on figures that stood beside them.',
  })
  findings!: object;

  @Field(() => InstantScalar, { nullable: true, description: 'Lúc ghi nhận. When it was recorded; null where not.' })
  recordedAt!: Date | null;
}
