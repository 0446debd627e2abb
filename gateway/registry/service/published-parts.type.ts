import { Field, ObjectType } from 'type-graphql';
import { Domain, type DomainWord } from '../../../schema/types/domain.ts';

@ObjectType('ServedDomain', {
  description: 'Phần hợp đồng mà một tỉnh tự phục vụ. What a province’s own subgraph serves of one domain.',
})
export class ServedDomain {
  @Field(() => Domain.type, { description: 'Lĩnh vực. The domain.' })
  domain!: DomainWord;

  @Field(() => [String], { description: 'Các trường của hồ sơ. Fields of the profile of the domain.' })
  fields!: readonly string[];
}

@ObjectType('GraphExtension', {
  description: 'Phần riêng mà một tỉnh thêm vào đồ thị. What a province adds to the graph in its own namespace.',
})
export class GraphExtension {
  @Field(() => [String], { description: 'Các trường của Province. Fields of Province.' })
  fields!: readonly string[];

  @Field(() => [String], { description: 'Các kiểu. Types.' })
  types!: readonly string[];
}
