import { Domain } from '../../../schema/types/domain.ts';
import { splitPublished } from '../parts/split-published.ts';
import type { PublishedParts } from '../publication.ts';
import type { Check, CheckFault, ReadCandidate, Surroundings } from './check.ts';
import { error } from './fault.ts';

interface Other {
  readonly name: string;
  readonly isLive: boolean;
  readonly serves: PublishedParts['serves'];
}

/** The owner's other publications: a new version of the same name takes the place of the one before. */
function othersOf({ name, provinceId }: ReadCandidate, { live, pending, contract }: Surroundings): Other[] {
  const isOther = (each: { readonly name: string; readonly provinceId: string }): boolean =>
    each.provinceId === provinceId && each.name !== name;
  const awaited = pending.filter(isOther).map((each) => {
    const { serves } = splitPublished(each.sdl, contract);
    return { name: each.name, isLive: false, serves };
  });
  // Of a publication that is about to be replaced, what replaces it counts.
  const replaced = new Set(awaited.map((each) => each.name));
  const standing = live.filter((each) => isOther(each) && !replaced.has(each.name));
  return [...standing.map((each) => ({ name: each.name, isLive: true, serves: each.serves })), ...awaited];
}

const servedTwice = (place: string, { name, isLive }: Other): CheckFault =>
  error(
    place,
    isLive
      ? { vi: `${name} đang phục vụ ${place}.`, en: `${name} serves ${place} already.` }
      : { vi: `${name}, đang chờ, sẽ phục vụ ${place}.`, en: `${name}, which is pending, will serve ${place}.` },
    {
      vi: `Bỏ trường này ở đây, hoặc công bố ${name} không còn nó trước.`,
      en: `Take the field out here, or publish ${name} without it first.`,
    },
  );

/** Whether each field has one server: two could say different things of the same figure at the same time. */
export const checkOneServerAField: Check = (candidate, surroundings) => {
  const others = othersOf(candidate, surroundings);
  return Domain.words.flatMap((domain) => {
    const profile = surroundings.contract.get(domain)?.profile ?? domain;
    return (candidate.parts.serves[domain] ?? []).flatMap((field) =>
      others
        .filter(({ serves }) => serves[domain]?.includes(field))
        .map((other) => servedTwice(`${profile}.${field}`, other)),
    );
  });
};
