import type { GraphQLResolveInfo } from 'graphql';
import {
  Arg,
  Args,
  ArgsType,
  Ctx,
  Directive,
  Field,
  FieldResolver,
  ID,
  Info,
  ObjectType,
  Resolver,
  Root,
  type ClassType,
} from 'type-graphql';
import type { MarkedReference } from '../../../schema/contract/served-mark.ts';
import { registerType } from '../../../schema/registers/register.type.ts';
import { registersOf } from '../../../schema/registers/register-list.ts';
import type { RegisterShape } from '../../../schema/registers/shape.ts';
import { catalogue } from '../../../schema/indicators/catalogue.ts';
import { DateScalar } from '../../../schema/types/date.scalar.ts';
import type { DomainWord } from '../../../schema/types/domain.ts';
import { InstantScalar } from '../../../schema/types/instant.scalar.ts';
import { Observation } from '../../../schema/types/observation.type.ts';
import type { Period } from '../../../schema/types/period.ts';
import { PeriodScalar } from '../../../schema/types/period.scalar.ts';
import type { ProvinceReference } from '../../../schema/types/province.reference.ts';
import type { RequestContext } from '../context.ts';
import { dayAsked } from '../day-asked.ts';
import type { RecordModel } from '../register/record-model.ts';
import { selectedFields } from '../selected-fields.ts';
import { Target } from '../target/target.type.ts';
import type { TargetModel } from '../target/target-model.ts';
import { markServed } from './mark-served.ts';
import { domainNames } from './domain-names.ts';
import type { ProfileFigures } from './profile.loaders.ts';

@ArgsType()
class ProfileArguments {
  @Field(() => PeriodScalar, {
    nullable: true,
    description: 'Kỳ cuối. The newest figure of a period that ends no later than this one; any where left out.',
  })
  upTo?: Period;

  @Field(() => InstantScalar, {
    nullable: true,
    description: 'Theo những gì hệ thống biết lúc đó. As the hub knew it then; now where left out.',
  })
  asOf?: Date;
}

/** A profile on its way out: figures by field, and what its registers and targets need to be read. */
type Profile = ProfileFigures & { readonly of: { readonly provinceId: string; readonly asOf: Date | null } };

export interface ProvinceProfile {
  /** The Province of this subgraph. */
  readonly province: ClassType<ProvinceReference>;
  readonly resolvers: readonly ClassType[];
}

function addRegister(profile: ClassType, register: RegisterShape): ClassType {
  const type = registerType(register);
  @Resolver(() => profile)
  class ProfileRegisterResolver {
    // Fields find their resolver by the name of its method: one name for all registers of a domain would mix them up.
    @FieldResolver(() => [type], { description: `${register.description} Of this unit and its predecessors.` })
    [register.field](@Root() { of }: Profile, @Ctx() { loaders }: RequestContext): Promise<RecordModel[]> {
      return loaders.recordsByProvince.load({ ...of, register: register.name });
    }
  }
  return ProfileRegisterResolver;
}

/** What a domain says of a province: one field an indicator, made from the catalogue, its registers, its targets. */
export function createProvinceProfile(domain: DomainWord): ProvinceProfile {
  const names = domainNames(domain);
  const indicators = catalogue().of(domain);

  @ObjectType(`Province${names.type}`, {
    description: `Hồ sơ một tỉnh trong một lĩnh vực. What the hub knows of one unit in the domain ${domain}: the newest figure of each indicator. A field is null where nobody reported it.`,
  })
  class ProfileType {}
  for (const { field, nameVi, nameEn, unit, descriptionEn } of indicators)
    Field(() => Observation, { nullable: true, description: `${nameVi}. ${nameEn} (${unit}). ${descriptionEn}` })(
      ProfileType.prototype,
      field,
    );

  @Directive('@key(fields: "id")')
  @ObjectType('Province', { description: 'Tỉnh, thành phố. A unit in one of its lifetimes.' })
  class Province {
    @Field(() => ID, { description: 'Mã đơn vị. Names a lifetime: khanh-hoa to 2025-06-30, khanh-hoa-2025 since.' })
    id!: string;
  }

  @Resolver(() => Province)
  class ProvinceResolver {
    @FieldResolver(() => ProfileType, {
      name: names.field,
      nullable: true,
      description: `Số liệu mới nhất của lĩnh vực. Newest figures in the domain ${domain}. Null only while this subgraph is down.`,
    })
    async profile(
      @Root() province: ProvinceReference & MarkedReference,
      @Args(() => ProfileArguments) { upTo, asOf }: ProfileArguments,
      @Ctx() { loaders }: RequestContext,
      @Info() info: GraphQLResolveInfo,
    ): Promise<Profile> {
      const wanted = selectedFields(info);
      const key = { provinceId: province.id, upTo: upTo?.end ?? null, asOf: asOf ?? null };
      const selected = indicators.filter(({ field }) => wanted.has(field));
      const figures = selected.length > 0 ? await loaders.profileByProvince.load({ ...key, indicators: selected }) : {};
      // What was known at an earlier moment was not asked of anybody now.
      const marked = key.asOf === null ? markServed(figures, province) : figures;
      return { ...marked, of: { provinceId: province.id, asOf: key.asOf } } as Profile;
    }
  }

  @Resolver(() => ProfileType)
  class ProfileTargetResolver {
    @FieldResolver(() => [Target], {
      description:
        'Mục tiêu của đơn vị và các đơn vị tiền thân. Targets of this unit and its predecessors in this domain.',
    })
    targets(
      @Root() { of }: Profile,
      @Arg('on', () => DateScalar, {
        nullable: true,
        description:
          'Ngày xét đến hạn. The day on which a target counts as due; where left out the day of the profile’s asOf, without it today.',
      })
      on: string | undefined,
      @Ctx() context: RequestContext,
    ): Promise<TargetModel[]> {
      return context.loaders.targetsByProvince.load({ ...of, domain, on: on ?? dayAsked(context, of.asOf) });
    }
  }

  const registerResolvers = registersOf(domain).map((register) => addRegister(ProfileType, register));
  return { province: Province, resolvers: [ProvinceResolver, ProfileTargetResolver, ...registerResolvers] };
}
