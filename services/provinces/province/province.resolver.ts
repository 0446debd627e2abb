import { Arg, Args, ArgsType, Ctx, Field, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import type { Area, AreaType } from '../../../schema/areas/area.ts';
import type { AreaList } from '../../../schema/areas/area-list.ts';
import { badArgument, unknownProvince } from '../../../schema/errors/catalogue.ts';
import { DateScalar } from '../../../schema/types/date.scalar.ts';
import { Region } from '../../../schema/types/region.type.ts';
import type { RequestContext } from '../../kit/context.ts';
import { unitsOn } from '../../kit/named-units.ts';
import { Province, ProvinceChange, ProvinceType } from './province.type.ts';

const on = {
  nullable: true,
  description: 'Vào ngày. On which day; its last day in force where left out, today where it is in force.',
};

@ArgsType()
class ProvinceLookup {
  @Field(() => ID, { nullable: true, description: 'Mã đơn vị. Id.' })
  id?: string;
  @Field(() => String, { nullable: true, description: 'Mã hành chính vào ngày đó. Two-digit code on that day.' })
  code?: string;
  @Field(() => String, {
    nullable: true,
    description:
      'Tên vào ngày đó; không cần dấu. Name on that day: accents, tone placement and case do not matter, well-known aliases do.',
  })
  name?: string;
  @Field(() => DateScalar, {
    nullable: true,
    description: 'Ngày của mã hành chính hoặc tên. Day of the code or name; today where left out.',
  })
  on?: string;
}

@ArgsType()
class ProvinceSelection {
  @Field(() => DateScalar, {
    nullable: true,
    description: 'Ngày xác định đơn vị. Units in force on this day; today where left out. Not with ids.',
  })
  on?: string;
  @Field(() => ID, { nullable: true, description: 'Mã vùng. Only units of this region, by its code.' })
  region?: string;
  @Field(() => [ID], { nullable: true, description: 'Mã các đơn vị. These units, in this order, of whatever day.' })
  ids?: string[];
}

const lastDay = (area: Area, today: string): string =>
  area.validTo !== null && area.validTo < today ? area.validTo : today;

function named(ids: readonly string[], areas: AreaList): Area[] {
  return ids.map((id) => {
    const area = areas.byId(id);
    if (!area) throw unknownProvince(id);
    return area;
  });
}

@Resolver(() => Province)
export class ProvinceResolver {
  @Query(() => Province, {
    nullable: true,
    description:
      'Một tỉnh. One unit, by id, code or name, exactly one of them. Null where none or more than one is meant: searchProvinces lists candidates.',
  })
  province(@Args(() => ProvinceLookup) lookup: ProvinceLookup, @Ctx() { areas, today }: RequestContext): Area | null {
    const { id, code, name } = lookup;
    const given = [id, code, name].filter((value) => value !== undefined && value !== null);
    if (given.length !== 1) throw badArgument('province', given, 'exactly one of id, code and name');
    if (id) return areas.byId(id) ?? null;
    const day = lookup.on ?? today();
    return (code ? areas.byCode(code, day) : areas.named(name ?? '', day)) ?? null;
  }

  @Query(() => [Province], {
    nullable: true,
    description:
      'Các đơn vị có hiệu lực vào một ngày: 63 đến 2025-06-30, 34 từ đó. Units in force on a day, in the order of their codes.',
  })
  provinces(@Args(() => ProvinceSelection) selection: ProvinceSelection, @Ctx() context: RequestContext): Area[] {
    const { ids, region } = selection;
    if (ids && selection.on) throw badArgument('on', selection.on, 'nothing beside ids: an id names its lifetime');
    const day = selection.on ?? context.today();
    if (!ids)
      return unitsOn(context, day, region ?? null).toSorted((left, right) => left.code.localeCompare(right.code));
    const areas = named(ids, context.areas);
    return region ? areas.filter((area) => context.areas.regionOn(area, lastDay(area, day)).code === region) : areas;
  }

  @Query(() => [Province], {
    nullable: true,
    description:
      'Tìm đơn vị theo tên gần đúng. Candidates for a name, best first: exact, beginning, part, then near spellings.',
  })
  searchProvinces(
    @Arg('text', () => String, { description: 'Tên hoặc một phần. A name or a part of it.' }) text: string,
    @Arg('on', () => DateScalar, {
      nullable: true,
      description: 'Chỉ đơn vị có hiệu lực ngày đó. Only units in force on this day; of any day where left out.',
    })
    day: string | undefined,
    @Arg('first', () => Int, {
      nullable: true,
      description: 'Số kết quả, 1 đến 50. How many, 1 to 50; 10 where left out.',
    })
    first: number | undefined,
    @Ctx() { areas }: RequestContext,
  ): Area[] {
    const limit = first ?? 10;
    if (limit < 1 || limit > 50) throw badArgument('first', limit, '1 to 50');
    if (text.length > 100) throw badArgument('text', text, 'at most 100 characters');
    return areas.search(text, day ?? undefined).slice(0, limit);
  }

  @FieldResolver(() => String, { description: 'Tên tiếng Việt vào một ngày. Name in Vietnamese on a day.' })
  nameVi(
    @Root() area: Area,
    @Arg('on', () => DateScalar, on) day: string | undefined,
    @Ctx() { areas, today }: RequestContext,
  ): string {
    return areas.nameOn(area, day ?? lastDay(area, today())).vi;
  }

  @FieldResolver(() => String, { description: 'Tên tiếng Anh vào một ngày. Name in English on a day.' })
  nameEn(
    @Root() area: Area,
    @Arg('on', () => DateScalar, on) day: string | undefined,
    @Ctx() { areas, today }: RequestContext,
  ): string {
    return areas.nameOn(area, day ?? lastDay(area, today())).en;
  }

  @FieldResolver(() => ProvinceType.type, { description: 'Loại vào một ngày. Type on a day.' })
  type(
    @Root() area: Area,
    @Arg('on', () => DateScalar, on) day: string | undefined,
    @Ctx() { areas, today }: RequestContext,
  ): AreaType {
    return areas.typeOn(area, day ?? lastDay(area, today()));
  }

  @FieldResolver(() => Region, { description: 'Vùng vào một ngày. Region on a day.' })
  region(
    @Root() area: Area,
    @Arg('on', () => DateScalar, on) day: string | undefined,
    @Ctx() { areas, today }: RequestContext,
  ): Region {
    return areas.regionOn(area, day ?? lastDay(area, today()));
  }

  @FieldResolver(() => Boolean, {
    description: 'Có hiệu lực vào ngày đó không. Whether it is in force on a day; today where left out.',
  })
  isInForce(
    @Root() area: Area,
    @Arg('on', () => DateScalar, on) day: string | undefined,
    @Ctx() { areas, today }: RequestContext,
  ): boolean {
    return areas.isInForce(area, day ?? today());
  }

  @FieldResolver(() => [Province], {
    description: 'Các đơn vị tiền thân. The units it was formed of; empty unless formed by merger.',
  })
  predecessors(@Root() area: Area, @Ctx() { areas }: RequestContext): Area[] {
    return named(area.predecessors, areas);
  }

  @FieldResolver(() => [Province], { description: 'Đơn vị kế tục. The unit it became part of; empty while in force.' })
  successors(@Root() area: Area, @Ctx() { areas }: RequestContext): Area[] {
    return named(area.successors, areas);
  }

  @FieldResolver(() => [ProvinceChange], { description: 'Các thay đổi. Its dated changes, oldest first.' })
  changes(@Root() area: Area): ProvinceChange[] {
    return area.changes;
  }
}
