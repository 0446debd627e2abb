import { Directive, Field, Float, ID, Int, ObjectType } from 'type-graphql';
import { Dispute } from './dispute.type.ts';
import { InstantScalar } from './instant.scalar.ts';
import { Finding } from './finding.type.ts';
import { Indicator } from './indicator.type.ts';
import {
  AbsenceReason,
  Basis,
  BoundaryBasis,
  ObservationStatus,
  Qualifier,
  Unit,
  type AbsenceReasonWord,
  type BasisWord,
  type BoundaryBasisWord,
  type ObservationStatusWord,
  type QualifierWord,
  type UnitWord,
} from './observation-words.ts';
import { PeriodScalar } from './period.scalar.ts';
import { provinceOfThisBuild, type ProvinceReference } from './province.reference.ts';
import { Served } from './served.type.ts';
import { Source } from './source.type.ts';
import { Staleness } from './staleness.type.ts';

@Directive('@shareable')
@ObjectType('Absence', { description: 'Vì sao không có giá trị. Why a value is null.' })
export class Absence {
  @Field(() => AbsenceReason.type, { description: 'Lý do. The reason.' })
  reason!: AbsenceReasonWord;

  @Field(() => String, { description: 'Giải thích, Việt và Anh. In words, Vietnamese and English.' })
  text!: string;
}

@Directive('@shareable')
@ObjectType('Coverage', { description: 'Mức bao phủ. How many units a figure rests on.' })
export class Coverage {
  @Field(() => Int, { description: 'Số đơn vị có số liệu. Units with a usable figure.' })
  reported!: number;

  @Field(() => Int, { description: 'Tổng số đơn vị. Units in all.' })
  units!: number;

  @Field(() => String, { description: 'Dạng chữ. In words: "5 of 63".' })
  text!: string;
}

@Directive('@shareable')
@ObjectType('Observation', {
  description: 'Quan sát. What one source says of one indicator, province and reference period.',
})
export class Observation {
  @Field(() => ID, {
    description:
      'Mã do hệ thống cấp; số liệu đính chính có mã mới. Given by the hub; a correction is a new observation with a new id. Aggregated ones begin with "aggregated:".',
  })
  id!: string;

  @Field(() => Indicator, { description: 'Chỉ tiêu. The indicator.' })
  indicator!: Indicator;

  @Field(() => ID, { description: 'Đơn vị, "vn" là cả nước. Id of the unit, "vn" for the nation.' })
  provinceId!: string;

  @Field(() => provinceOfThisBuild(), {
    nullable: true,
    description: 'Tỉnh, thành phố. The unit; null for the nation, else only while the provinces subgraph is down.',
  })
  province!: ProvinceReference | null;

  @Field(() => PeriodScalar, { description: 'Kỳ báo cáo. Reference period.' })
  period!: string;

  @Field(() => Qualifier.type, { description: 'Mức chính xác. How exactly the source states it.' })
  qualifier!: QualifierWord;

  @Field(() => Float, {
    nullable: true,
    description:
      'Giá trị theo đơn vị đo; tính từ tử số và mẫu số khi nguồn nêu cả hai. In the indicator’s unit; made from the counts where both are stated, for counts beat a stated percent. Null where only bounds are known, or see absence.',
  })
  value!: number | null;

  @Field(() => Float, { nullable: true, description: 'Cận dưới. Lower bound; null where none is stated.' })
  lower!: number | null;

  @Field(() => Float, { nullable: true, description: 'Cận trên. Upper bound; null where none is stated.' })
  upper!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Tử số. The count above the line as stated; null where none is stated.',
  })
  numerator!: number | null;

  @Field(() => Float, {
    nullable: true,
    description:
      'Mẫu số. The count below the line as stated, for a rank the number of units ranked; null where none is stated.',
  })
  denominator!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Tỷ lệ nguồn ghi. The percent printed beside the counts; null where none is.',
  })
  stated!: number | null;

  @Field(() => Unit.type, { description: 'Đơn vị đo. Unit of measure.' })
  unit!: UnitWord;

  @Field(() => ObservationStatus.type, { description: 'Trạng thái. Observation status.' })
  status!: ObservationStatusWord;

  @Field(() => Basis.type, { description: 'Nguồn gốc. Reported, derived, aggregated or live.' })
  basis!: BasisWord;

  @Field(() => Served, {
    nullable: true,
    description:
      'Trả lời trực tiếp hay từ sổ cái. Whether the province’s own subgraph stated it at this moment or the ledger answers for it, and why; null where no subgraph of the province serves this field of its profile, or where the past was asked for.',
  })
  served!: Served | null;

  @Field(() => [BoundaryBasis.type], {
    description:
      'Địa giới. The boundaries the figure speaks of: both for a unit that the merger left as it was, one for a rank.',
  })
  boundaryBases!: BoundaryBasisWord[];

  @Field(() => Source, {
    nullable: true,
    description: 'Nguồn. The source; null for an aggregated figure, see aggregatedFrom.',
  })
  source!: Source | null;

  @Field(() => String, {
    nullable: true,
    description: 'Vị trí trong nguồn. Where in the source: paragraph, line or cell.',
  })
  locator!: string | null;

  @Field(() => InstantScalar, {
    nullable: true,
    description:
      'Lúc hệ thống ghi nhận. When the hub knew, UTC; for an aggregated figure when it knew the last of its parts.',
  })
  recordedAt!: Date | null;

  @Field(() => Staleness, {
    nullable: true,
    description:
      'Độ cũ so với giới hạn của chỉ tiêu. How old the figure is against the indicator’s age limit; null where there is no figure.',
  })
  staleness!: Staleness | null;

  @Field(() => Boolean, {
    description:
      'Đã rút: bản này rút lại số liệu trước đó và không nêu số nào. True of a revision that takes back what its source said: it states no figure. Such a one is never among current figures.',
  })
  withdrawn!: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'Lý do của bản này. Why this revision was made; null of a first one, and where nobody said.',
  })
  reason!: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Lần gửi mang số liệu này đến. The feed that brought it; null for an aggregated figure.',
  })
  feedId!: string | null;

  @Field(() => [Finding], { description: 'Phát hiện về khẳng định này. The hub’s verdicts on this claim.' })
  findings!: Finding[];

  @Field(() => [Observation], {
    description: 'Các bản trước. What the same source said before its corrections, newest first.',
  })
  revisions!: Observation[];

  @Field(() => [Observation], {
    description:
      'Các bản sau. What the same source said since: corrections, and whether it was withdrawn, newest first; empty while this one is current.',
  })
  laterRevisions!: Observation[];

  @Field(() => [Dispute], {
    description:
      'Tranh chấp về số liệu này hoặc về phát hiện trên nó. Disputes on it or on a finding on it, oldest first.',
  })
  disputes!: Dispute[];

  @Field(() => [Observation], {
    description: 'Nguồn khác cho cùng kỳ. What other sources say of the same province, indicator and period.',
  })
  otherSources!: Observation[];

  @Field(() => [Observation], {
    description: 'Số liệu của các đơn vị tiền thân. The figures an aggregated one was made of.',
  })
  aggregatedFrom!: Observation[];

  @Field(() => Coverage, {
    nullable: true,
    description: 'Mức bao phủ của số gộp. Predecessors that reported; null unless aggregated.',
  })
  coverage!: Coverage | null;

  @Field(() => Absence, {
    nullable: true,
    description: 'Vì sao value là null. Why value is null; null where it is not.',
  })
  absence!: Absence | null;
}
