import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { Arg, Field, FieldResolver, Float, ObjectType, Resolver } from 'type-graphql';
import { projectFolder } from '../project-folder.ts';
import { Province } from './province.ts';

@ObjectType({
  description:
    'Cảng cá giả định, để minh hoạ: không có thật. A made-up fishing port, for illustration: there is no such port.',
})
class KhanhHoaSyntheticPort {
  @Field(() => String, { description: 'Tên cảng. Name of the port.' })
  name!: string;
  @Field(() => Float, {
    nullable: true,
    description:
      'Tỷ lệ vùng nước của cảng có sóng 5G (phần trăm); null khi chưa đo. Share of its waters with 5G (percent); null where nobody measured it.',
  })
  fiveGCoverage!: number | null;
  @Field(() => String, { description: 'Kỳ đo, ví dụ 2025-S1. When it was measured, such as 2025-S1.' })
  period!: string;
}

type Row = Readonly<Record<'name' | 'fiveGCoverage' | 'period', string>>;

function readPorts(): KhanhHoaSyntheticPort[] {
  const text = readFileSync(join(projectFolder, 'data', 'synthetic-ports.csv'), 'utf8');
  const rows: Row[] = parse(text, { columns: true });
  return rows.map(({ name, fiveGCoverage, period }) => ({
    name,
    period,
    fiveGCoverage: fiveGCoverage === '' ? null : Number(fiveGCoverage),
  }));
}

/** Fishing ports and their 5G: nothing that the national contract asks for, so the province adds it. */
@Resolver(() => Province)
export class SyntheticPorts {
  @FieldResolver(() => [KhanhHoaSyntheticPort], {
    nullable: true,
    description:
      'Cảng cá giả định và sóng 5G; null khi máy chủ của tỉnh không trả lời. Made-up fishing ports and their 5G; null while the province’s server is silent.',
  })
  khanhHoaSyntheticPorts(
    @Arg('coverageBelow', () => Float, {
      nullable: true,
      description: 'Chỉ những cảng có tỷ lệ đã đo thấp hơn mức này. Only those whose measured share is below it.',
    })
    coverageBelow?: number | null,
  ): KhanhHoaSyntheticPort[] {
    const isAskedFor = ({ fiveGCoverage }: KhanhHoaSyntheticPort): boolean =>
      (coverageBelow ?? null) === null || (fiveGCoverage !== null && fiveGCoverage < Number(coverageBelow));
    return readPorts().filter(isAskedFor);
  }
}
