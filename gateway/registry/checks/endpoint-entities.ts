import { todayInVietnam } from '../../../schema/types/today-in-vietnam.ts';
import type { SubgraphClient } from '../../engine/subgraphs/subgraph-client.ts';
import {
  askClient,
  doesNotAnswer,
  entitiesQuery,
  entityIn,
  errorsIn,
  provinceOf,
  withEndpoint,
} from './ask-candidate.ts';
import type { Check, CheckFault, Surroundings } from './check.ts';
import { error } from './fault.ts';

/** An id that no unit ever had. */
const nobody = 'khong-co-tinh-nay';

async function judgeOwn(client: SubgraphClient, id: string): Promise<CheckFault[]> {
  const answer = await askClient(client, entitiesQuery, provinceOf(id));
  const entity = entityIn(answer);
  const said = errorsIn(answer);
  if (entity?.['id'] === id && entity['__typename'] === 'Province' && said === null) return [];
  const found = said ?? JSON.stringify(entity).slice(0, 200);
  return [
    error(
      'Query._entities',
      {
        vi: `Được hỏi Province "${id}", endpoint trả lời ${found}.`,
        en: `Asked for the Province "${id}", the endpoint answers ${found}.`,
      },
      {
        vi: `Viết __resolveReference của Province: với id "${id}" trả về đối tượng có đúng id đó.`,
        en: `Write the __resolveReference of Province: for the id "${id}" it gives the object of that very id.`,
      },
    ),
  ];
}

async function judgeOther(client: SubgraphClient, own: string, other: string): Promise<CheckFault[]> {
  const entity = entityIn(await askClient(client, entitiesQuery, provinceOf(other)));
  if (entity === null) return [];
  return [
    error(
      'Query._entities',
      {
        vi: `Được hỏi Province "${other}", endpoint trả lời ${JSON.stringify(entity).slice(0, 200)}; chỉ "${own}" là của nó.`,
        en: `Asked for the Province "${other}", the endpoint answers ${JSON.stringify(entity).slice(0, 200)}; only "${own}" is its own.`,
      },
      {
        vi: `__resolveReference trả về null cho mọi id khác "${own}".`,
        en: `Let __resolveReference give null for every id but "${own}".`,
      },
    ),
  ];
}

/** A unit in force that is not the candidate's. */
const anotherUnit = ({ areas }: Surroundings, own: string): string =>
  areas.inForce(todayInVietnam()).find(({ id }) => id !== own)?.id ?? nobody;

/** Whether it knows its own unit, and says nothing of any other: neither of one that is there nor of one that is not. */
export const checkEndpointEntities: Check = async (candidate, surroundings) => {
  const { provinceId } = candidate;
  try {
    return await withEndpoint(candidate, surroundings, async (client) => [
      ...(await judgeOwn(client, provinceId)),
      ...(await judgeOther(client, provinceId, anotherUnit(surroundings, provinceId))),
      ...(await judgeOther(client, provinceId, nobody)),
    ]);
  } catch (thrown) {
    return [doesNotAnswer(thrown)];
  }
};
