import DataLoader from 'dataloader';
import type { PublishedSubgraph } from './published-subgraph.type.ts';
import type { RegistryContext } from './registry-desk.ts';
import type { SubgraphTrafficType } from './subgraph-traffic.type.ts';
import { toSubgraph } from './subgraph-model.ts';

const createRegistryLoaders = ({ desk: { store, readTraffic } }: RegistryContext) => ({
  trafficById: new DataLoader<number, SubgraphTrafficType[]>(async (ids) => {
    const byId = Map.groupBy(await readTraffic(ids), ({ publicationId }) => publicationId);
    return ids.map((id) => byId.get(id) ?? []);
  }),
  subgraphById: new DataLoader<number, PublishedSubgraph | null>(async (ids) => {
    const found = new Map((await store.publications({ ids })).map((facts) => [facts.id, toSubgraph(facts)]));
    return ids.map((id) => found.get(id) ?? null);
  }),
  liveByProvince: new DataLoader<string, PublishedSubgraph[]>(async (provinceIds) => {
    const facts = await store.publications({ provinceIds, isLive: true });
    const byProvince = Map.groupBy(facts.map(toSubgraph), ({ provinceId }) => provinceId);
    return provinceIds.map((id) => byProvince.get(id) ?? []);
  }),
});

const made = new WeakMap<RegistryContext, ReturnType<typeof createRegistryLoaders>>();

/** The batched reads of one request. */
export function registryLoaders(context: RegistryContext): ReturnType<typeof createRegistryLoaders> {
  const known = made.get(context) ?? createRegistryLoaders(context);
  made.set(context, known);
  return known;
}
