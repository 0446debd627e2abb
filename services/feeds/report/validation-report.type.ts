import { Field, ID, Int, ObjectType } from 'type-graphql';
import { defineEnum } from '../../../schema/types/define-enum.ts';
import { FindingRule, Severity, type FindingRuleWord, type SeverityWord } from '../../../schema/types/finding-rule.ts';
import { InstantScalar } from '../../../schema/types/instant.scalar.ts';
import { countedType } from './counted.type.ts';
import { FaultType } from './fault.type.ts';
import type { FigureChange, SubmissionOutcome } from './validation-report.ts';

const Outcome = defineEnum('SubmissionOutcome', 'Kết quả của lần gửi. What became of a submission.', {
  accepted: 'Nhận toàn bộ. Every row stands in the ledger.',
  'accepted-in-part': 'Nhận các dòng đúng, các dòng khác chờ sửa. The good rows stand, the others wait to be mended.',
  unchanged: 'Không có gì mới. The ledger held all of it already.',
  refused: 'Không nhận, không ghi gì. Nothing was written.',
} satisfies Record<SubmissionOutcome, string>);

const ChangeKind = defineEnum('FigureChangeKind', 'Loại thay đổi. What happens to a figure.', {
  new: 'Mới. It is new.',
  corrected: 'Đính chính. It takes the place of another.',
  withdrawn: 'Rút. It is taken back.',
} satisfies Record<FigureChange['kind'], string>);

@ObjectType('FigureChange', { description: 'Thay đổi của một số liệu. What was, or would be, written of one figure.' })
class FigureChangeType {
  @Field(() => ChangeKind.type, { description: 'Loại thay đổi. What happens to it.' })
  kind!: FigureChange['kind'];

  @Field(() => ID, { description: 'Đơn vị. Id of the unit.' })
  provinceId!: string;

  @Field(() => ID, { description: 'Chỉ tiêu. Code of the indicator.' })
  indicator!: string;

  @Field(() => String, { description: 'Kỳ báo cáo. Reference period.' })
  period!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Trước. As the ledger held it, e.g. 1363/1726; null where it is new.',
  })
  before!: string | null;

  @Field(() => String, { nullable: true, description: 'Sau. As it stands now; null where it is taken back.' })
  after!: string | null;

  @Field(() => Int, { nullable: true, description: 'Số dòng trong tệp. Line in the file; null of a withdrawal.' })
  line!: number | null;
}

@ObjectType('ReportedFinding', {
  description: 'Phát hiện kèm báo cáo. A verdict of the hub on a figure, as the report tells it; it keeps no row out.',
})
class ReportedFindingType {
  @Field(() => FindingRule.type, { description: 'Quy tắc. The rule.' })
  rule!: FindingRuleWord;

  @Field(() => Severity.type, { description: 'Mức độ. How sure the hub is.' })
  severity!: SeverityWord;

  @Field(() => ID, { description: 'Đơn vị. Id of the unit.' })
  provinceId!: string;

  @Field(() => ID, { nullable: true, description: 'Chỉ tiêu. Code of the indicator; null of a register record.' })
  indicator!: string | null;

  @Field(() => String, { nullable: true, description: 'Kỳ. Reference period; null where a record names none.' })
  period!: string | null;

  @Field(() => String, { description: 'Nội dung thấy được. What the claim says.' })
  found!: string;

  @Field(() => String, { description: 'Nội dung mong đợi. What would hold.' })
  expected!: string;

  @Field(() => String, { nullable: true, description: 'Cách sửa gần nhất. The nearest repair; null where none.' })
  repair!: string | null;

  @Field(() => String, { description: 'Giải thích tiếng Việt. The verdict in Vietnamese.' })
  messageVi!: string;

  @Field(() => String, { description: 'Giải thích tiếng Anh. The verdict in English.' })
  messageEn!: string;
}

@ObjectType('SubmittedRows', {
  description:
    'Số dòng theo kết quả: read = added + corrected + unchanged + refused + quarantined. Rows by what became of them.',
})
export class SubmittedRows {
  @Field(() => Int, { description: 'Đã đọc. Rows read.' })
  read!: number;

  @Field(() => Int, { description: 'Mới. New figures.' })
  added!: number;

  @Field(() => Int, { description: 'Đính chính. Figures that take the place of others.' })
  corrected!: number;

  @Field(() => Int, { description: 'Không đổi. Figures held already, word for word.' })
  unchanged!: number;

  @Field(() => Int, { description: 'Bị từ chối. Rows of which nothing was written.' })
  refused!: number;

  @Field(() => Int, { description: 'Chờ sửa. Faulty rows that were kept to be mended.' })
  quarantined!: number;
}

const Faults = countedType('CountedFaults', FaultType, 'Các lỗi. Faults: all counted, the first told.');
export const Findings = countedType(
  'CountedFindings',
  ReportedFindingType,
  'Các phát hiện. Findings: all counted, the heaviest told.',
);
export const Changes = countedType(
  'CountedChanges',
  FigureChangeType,
  'Các thay đổi. Changes: all counted, the first told.',
);

@ObjectType('ValidationReport', {
  description:
    'Báo cáo kiểm tra. What the hub says of what was sent: the same whether it was only tried (dryRun) or sent in earnest. Faults are part of the answer, not errors.',
})
export class ValidationReportType {
  @Field(() => String, { description: 'Tên tệp hoặc việc. Name of the file, or of the act.' })
  file!: string;

  @Field(() => String, { description: 'SHA-256, hex. Of the bytes; empty where they could not be read.' })
  digest!: string;

  @Field(() => ID, { nullable: true, description: 'Đơn vị. Id of the unit; null where several are meant.' })
  provinceId!: string | null;

  @Field(() => Boolean, { description: 'Chỉ thử. True where nothing was written because nothing was to be.' })
  isDryRun!: boolean;

  @Field(() => Outcome.type, {
    description: 'Kết quả; khi chỉ thử là kết quả sẽ có. What became, or would become, of it.',
  })
  outcome!: SubmissionOutcome;

  @Field(() => InstantScalar, { nullable: true, description: 'Lúc ghi nhận. When it was recorded; null where not.' })
  recordedAt!: string | null;

  @Field(() => SubmittedRows, { description: 'Số dòng. Rows by what became of them.' })
  rows!: SubmittedRows;

  @Field(() => Faults, { description: 'Lỗi. Why rows were refused.' })
  faults!: object;

  @Field(() => Faults, { description: 'Cảnh báo. What was read, but should be looked at.' })
  warnings!: object;

  @Field(() => Findings, { description: 'Phát hiện. Verdicts of the rules on what was read.' })
  findings!: object;

  @Field(() => Changes, { description: 'Thay đổi. What changed, or would change; corrections first.' })
  changes!: object;
}
