import { Field, Int, ObjectType } from 'type-graphql';

@ObjectType('Registry', {
  description:
    'Sổ đăng ký đồ thị. Which subgraphs provinces publish, and how the graph came to be as it is, version by version.',
})
export class Registry {
  @Field(() => Int, {
    description:
      'Số phiên bản hiện hành; 0 là đồ thị quốc gia khi chưa tỉnh nào công bố. Number of the current version; 0 is the national graph alone, before anybody has published.',
  })
  versionNumber!: number;
}
