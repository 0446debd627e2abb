import { Field, ID, InputType } from 'type-graphql';
import { defineEnum } from '../../../schema/types/define-enum.ts';
import type { FileFormat, NumberStyleWish } from '../submission.ts';
import { FigureColumns } from './figure-columns.input.ts';

const FeedFormat = defineEnum('FeedFormat', 'Định dạng tệp. Format of a file.', {
  csv: 'CSV.',
  xlsx: 'Excel.',
  json: 'JSON.',
} satisfies Record<FileFormat, string>);

export const NumberStyle = defineEnum('NumberStyle', 'Cách viết số. How numbers are written.', {
  auto: 'Tự nhận từ toàn bộ tệp. Told from all numbers together.',
  vietnamese: 'Kiểu Việt Nam: 1.363,5. Vietnamese: a decimal comma.',
  english: 'Kiểu Anh: 1,363.5. English: a decimal point, thousands separated by commas.',
  canonical: 'Dấu chấm thập phân, không phân cách hàng nghìn. A decimal point and no separators: 1363.5.',
} satisfies Record<NumberStyleWish, string>);

@InputType('ReportedFigure', {
  description: 'Một số liệu gửi lên. One figure as it is reported; what does not fit is told as a fault of its row.',
})
export class ReportedFigure {
  @Field(() => String, { description: 'Mã hoặc tên chỉ tiêu. Code of the indicator, or its name.' })
  indicator!: string;

  @Field(() => String, {
    description: 'Kỳ báo cáo. Reference period: 2024, 2024-Q3, or as people write it: quý III/2024.',
  })
  period!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Số liệu như trong báo cáo. As people write it: "1.363/1.726 (79,24%)", "trên 170". Or give columns.',
  })
  figure?: string;

  @Field(() => FigureColumns, {
    nullable: true,
    description: 'Số liệu theo cột. The figure in columns, in place of figure.',
  })
  columns?: FigureColumns;

  @Field(() => String, {
    nullable: true,
    description: 'Đơn vị tính. Unit of measure; that of the indicator where left out.',
  })
  unit?: string;

  @Field(() => String, {
    nullable: true,
    description: 'Vị trí trong nguồn. Where in the source: paragraph, line or cell.',
  })
  locator?: string;

  @Field(() => String, { nullable: true, description: 'Ghi chú. A note of the sender’s own; it is not kept.' })
  note?: string;
}

@InputType('FeedFileInput', { description: 'Tệp gửi lên. A file: its text, or its bytes in base64.' })
export class FeedFileInput {
  @Field(() => String, { description: 'Tên tệp. Name of the file, for the report.' })
  name!: string;

  @Field(() => FeedFormat.type, { description: 'Định dạng. Its format.' })
  format!: FileFormat;

  @Field(() => String, { nullable: true, description: 'Nội dung văn bản. Its text, of CSV and JSON.' })
  text?: string;

  @Field(() => String, { nullable: true, description: 'Nội dung base64. Its bytes in base64.' })
  base64?: string;
}

@InputType('FeedSourceInput', {
  description:
    'Tài liệu nguồn. The document that the figures come from. Where left out, what the province reports through the hub itself.',
})
export class FeedSourceInput {
  @Field(() => ID, { nullable: true, description: 'Mã tài liệu. Its id; made of the title where left out.' })
  id?: string;

  @Field(() => String, { description: 'Tên tài liệu. Its title.' })
  title!: string;

  @Field(() => String, { nullable: true, description: 'Địa chỉ. Where it was published.' })
  url?: string;

  @Field(() => String, { nullable: true, description: 'Ngày công bố: năm, tháng hoặc ngày. A day, a month or a year.' })
  publishedOn?: string;
}
