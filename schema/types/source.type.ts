import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { defineEnum } from './define-enum.ts';

export const SourceKind = defineEnum('SourceKind', 'Loại nguồn. What kind of document a source is.', {
  news: 'Báo chí. News.',
  'news-mirror': 'Trang đăng lại, yếu hơn bản gốc. A mirror of news, weaker than the original.',
  interview: 'Phỏng vấn. An interview.',
  plan: 'Kế hoạch. A plan.',
  'provincial-page': 'Trang của tỉnh. A page of the province.',
  'ministry-page': 'Trang của bộ. A page of a ministry.',
  report: 'Báo cáo gửi trung tâm dữ liệu. A report handed to the hub.',
  'direct-report': 'Tỉnh tự báo cáo qua Liên Tỉnh. What the province itself reports through the hub.',
  subgraph: 'Subgraph của tỉnh. The province’s own subgraph, as the hub recorded what it stated.',
});

export type SourceKindWord = (typeof SourceKind.words)[number];

@Directive('@shareable')
@ObjectType('Source', { description: 'Nguồn. The document a figure was read from.' })
export class Source {
  @Field(() => ID, {
    description: 'Mã của nguồn, đặt khi khai báo, không đổi. Given where the source is declared, for ever.',
  })
  id!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Cơ quan công bố. Publisher; null where the document does not name one.',
  })
  publisher!: string | null;

  @Field(() => String, { description: 'Tiêu đề hoặc nội dung. Title or subject.' })
  title!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Địa chỉ. Where it was published; null for a document held as a file.',
  })
  url!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Tệp lưu. File of the stored document; null where only the address is known.',
  })
  file!: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Ngày công bố, chính xác đến mức biết được. Published on: a day, a month or a year, as precise as known.',
  })
  publishedOn!: string | null;

  @Field(() => Boolean, {
    description: 'Ngày công bố do suy luận. True where publishedOn is inferred; inferred dates take the later end.',
  })
  publishedInferred!: boolean;

  @Field(() => SourceKind.type, { description: 'Loại nguồn. What kind of document.' })
  kind!: SourceKindWord;

  @Field(() => String, { description: 'Ngôn ngữ, ISO 639-1. Language.' })
  language!: string;
}
