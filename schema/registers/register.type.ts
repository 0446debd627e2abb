import { Directive, Field, Float, ID, Int, ObjectType, type ClassType } from 'type-graphql';
import { Restricted } from '../access/restricted.ts';
import { Dispute } from '../types/dispute.type.ts';
import { Finding } from '../types/finding.type.ts';
import { InstantScalar } from '../types/instant.scalar.ts';
import { PeriodScalar } from '../types/period.scalar.ts';
import { provinceOfThisBuild, type ProvinceReference } from '../types/province.reference.ts';
import { Source } from '../types/source.type.ts';
import type { PropertyShape, RegisterShape } from './shape.ts';

/** What every register record has beside the properties of its own shape. */
@ObjectType({ description: 'A record of a register.' })
export abstract class RegisterRecord {
  @Field(() => ID, {
    description:
      'Mã do hệ thống cấp; bản ghi đính chính có mã mới. Given by the hub; a correction is a new record with a new id.',
  })
  id!: string;

  @Field(() => ID, { description: 'Mã đơn vị. Id of the unit.' })
  provinceId!: string;

  @Field(() => provinceOfThisBuild(), {
    nullable: true,
    description: 'Đơn vị. The unit; null only while the provinces subgraph is down.',
  })
  province!: ProvinceReference | null;

  @Field(() => PeriodScalar, {
    nullable: true,
    description: 'Kỳ báo cáo. Reference period; null where the source names none.',
  })
  period!: string | null;

  @Field(() => Source, { description: 'Nguồn. The source.' })
  source!: Source;

  @Field(() => String, { nullable: true, description: 'Vị trí trong nguồn. Where in the source.' })
  locator!: string | null;

  @Field(() => InstantScalar, { description: 'Lúc hệ thống ghi nhận. When the hub knew, UTC.' })
  recordedAt!: Date;

  @Field(() => [Finding], { description: 'Phát hiện về bản ghi này. The hub’s verdicts on this record.' })
  findings!: Finding[];

  @Field(() => [Dispute], {
    description: 'Tranh chấp về bản ghi này. Disputes on this record or on a finding on it, oldest first.',
  })
  disputes!: Dispute[];
}

function graphqlType(shape: PropertyShape): () => unknown {
  switch (shape.kind) {
    case 'text':
    case 'day':
      return () => String;
    case 'texts':
      return () => [String];
    case 'count':
      return () => Int;
    case 'number':
      return () => Float;
    case 'boolean':
      return () => Boolean;
    case 'choice':
      return () => shape.of.type;
    case 'choices':
      return () => [shape.of.type];
  }
}

const made = new Map<RegisterShape, ClassType<RegisterRecord>>();

/** The GraphQL type of a register, made from its shape once. */
export function registerType(shape: RegisterShape): ClassType<RegisterRecord> {
  const known = made.get(shape);
  if (known) return known;
  const type = { [shape.typeName]: class extends RegisterRecord {} }[shape.typeName] as ClassType<RegisterRecord>;
  for (const [name, property] of Object.entries(shape.properties)) {
    Field(graphqlType(property) as () => ClassType, {
      nullable: property.optional === true || property.access !== undefined,
      description: property.description,
    })(type.prototype as object, name);
    if (property.access) Restricted(property.access)(type.prototype as object, name);
  }
  ObjectType(shape.typeName, { description: shape.description })(type);
  // Its domain shows it, and so does the list of changes.
  Directive('@shareable')(type);
  made.set(shape, type);
  return type;
}
