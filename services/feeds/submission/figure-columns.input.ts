import { Field, InputType } from 'type-graphql';
import { Qualifier, type QualifierWord } from '../../../schema/types/observation-words.ts';

/** The numbers that state a figure, each as decimal text; names are the columns of the data set. */
@InputType('FigureColumns', {
  description:
    'Số liệu theo cột. A figure in columns of its own. Numbers are decimal text with the digits of the source, for rounding is judged by them: "79.240". Which of them there must be follows from the qualifier.',
})
export class FigureColumns {
  @Field(() => Qualifier.type, { nullable: true, description: 'Mức chính xác; mặc định EXACT. EXACT where left out.' })
  qualifier?: QualifierWord;

  @Field(() => String, { nullable: true, description: 'Giá trị. Value in the unit of the indicator.' })
  value?: string;

  @Field(() => String, { nullable: true, description: 'Cận dưới. Lower bound.' })
  lower?: string;

  @Field(() => String, { nullable: true, description: 'Cận trên. Upper bound.' })
  upper?: string;

  @Field(() => String, { nullable: true, description: 'Tử số. Count above the line.' })
  numerator?: string;

  @Field(() => String, { nullable: true, description: 'Mẫu số. Count below the line.' })
  denominator?: string;

  @Field(() => String, { nullable: true, description: 'Tỷ lệ ghi kèm. Percent printed beside the counts.' })
  stated?: string;
}
