import { Field, ID, ObjectType } from 'type-graphql';
import { Frequency, type FrequencyWord } from '../../../schema/calendar/frequency.ts';
import { SyntheticPart, type SyntheticPartWord } from '../../../schema/calendar/provision-agreement.ts';
import { Domain, type DomainWord } from '../../../schema/types/domain.ts';
import { Indicator } from '../../../schema/types/indicator.type.ts';
import { PeriodScalar } from '../../../schema/types/period.scalar.ts';

@ObjectType('ProvisionAgreement', {
  description: 'Thỏa thuận cung cấp (SDMX). A provision agreement: who provides which figures, how often and by when.',
})
export class ProvisionAgreementType {
  @Field(() => ID, { description: 'Mã, bắt đầu bằng "synthetic-" khi có phần giả định. Its id, for ever.' })
  id!: string;

  @Field(() => String, { description: 'Tên tiếng Việt. Name in Vietnamese.' })
  nameVi!: string;

  @Field(() => String, { description: 'Tên tiếng Anh. Name in English.' })
  nameEn!: string;

  @Field(() => Domain.type, { description: 'Lĩnh vực. Domain of its indicators.' })
  domain!: DomainWord;

  @Field(() => [Indicator], { description: 'Các chỉ tiêu. The indicators owed.' })
  indicators!: readonly Indicator[];

  @Field(() => ID, {
    nullable: true,
    description: 'Mã vùng. Only units of this region owe; null where it is not of a region.',
  })
  region!: string | null;

  @Field(() => [ID], {
    nullable: true,
    description:
      'Mã các đơn vị. Only these units owe; null where it is not of named units. Without region too, all owe.',
  })
  provinceIds!: readonly string[] | null;

  @Field(() => Frequency.type, { description: 'Tần suất. How often: a code of SDMX CL_FREQ.' })
  frequency!: FrequencyWord;

  @Field(() => PeriodScalar, { description: 'Từ kỳ. The first reference period owed.' })
  from!: string;

  @Field(() => PeriodScalar, { nullable: true, description: 'Đến kỳ. The last period owed; null while it lasts.' })
  to!: string | null;

  @Field(() => String, { description: 'Hạn nộp, Việt và Anh. By when, in words, Vietnamese and English.' })
  due!: string;

  @Field(() => String, { nullable: true, description: 'Căn cứ pháp lý. Legal basis; null where none was seen.' })
  legalBasis!: string | null;

  @Field(() => Boolean, { description: 'Có phần giả định. True where any part of it is made up.' })
  isSynthetic!: boolean;

  @Field(() => [SyntheticPart.type], {
    description: 'Các phần giả định. Which parts no law that was seen says; empty where it says all of it.',
  })
  synthetic!: readonly SyntheticPartWord[];

  @Field(() => String, {
    description: 'Căn cứ nói gì và không nói gì. What the legal basis says and what not, in Vietnamese.',
  })
  noteVi!: string;

  @Field(() => String, {
    description: 'Căn cứ nói gì và không nói gì. What the legal basis says and what not, in English.',
  })
  noteEn!: string;
}
