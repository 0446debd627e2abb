import type { HarvestTelling, LiveProfile } from '../live-profile.ts';
import { withEndpoint } from './ask-candidate.ts';
import type { Check, CheckFault } from './check.ts';
import { error, reasonOf, warning } from './fault.ts';

const placeOf = ({ domain }: LiveProfile, { place }: HarvestTelling): string =>
  place === null ? domain : `${domain}.${place}`;

const cannotBeTaken = (place: string, { messageVi, messageEn }: HarvestTelling): CheckFault =>
  error(
    place,
    { vi: `Số liệu không nhận được: ${messageVi}`, en: `A figure cannot be taken: ${messageEn}` },
    { vi: 'Sửa số liệu ở nguồn của endpoint.', en: 'Mend the figure where the endpoint has it from.' },
  );

const wouldBeFound = (place: string, { messageVi, messageEn }: HarvestTelling): CheckFault =>
  warning(
    place,
    { vi: `Bộ sẽ thấy: ${messageVi}`, en: `The ministry would see: ${messageEn}` },
    {
      vi: 'Sửa nếu số liệu sai; nếu đúng thì công bố, phát hiện này sẽ đi kèm số liệu.',
      en: 'Mend the figure if it is wrong; if it is right, publish: the finding will stand beside it.',
    },
  );

const breaksContract = (thrown: unknown): CheckFault =>
  error(
    null,
    {
      vi: `Câu trả lời của endpoint trái hợp đồng: ${reasonOf(thrown)}`,
      en: `What the endpoint answers breaks the contract: ${reasonOf(thrown)}`,
    },
    {
      vi: 'Trả lời đúng kiểu mà SDL công bố; kỳ báo cáo, mức chính xác và số theo hợp đồng.',
      en: 'Answer in the types that the SDL states; periods, qualifiers and numbers as the contract has them.',
    },
  );

/** Whether what the endpoint states now would be taken as a report is, and what the hub would say of it; nothing is written. */
export const checkFigures: Check = async (candidate, surroundings) => {
  if (Object.keys(candidate.parts.serves).length === 0) return [];
  let profiles: readonly LiveProfile[];
  try {
    profiles = await withEndpoint(
      candidate,
      surroundings,
      async (client) => await surroundings.readLiveProfiles(candidate, client),
    );
  } catch (thrown) {
    return [breaksContract(thrown)];
  }
  const told: CheckFault[] = [];
  // One after the other: each dry run holds the writer's lock.
  for (const profile of profiles) {
    const { faults, findings } = await surroundings.harvest(profile, { isDryRun: true });
    told.push(...faults.map((fault) => cannotBeTaken(placeOf(profile, fault), fault)));
    told.push(...findings.map((finding) => wouldBeFound(placeOf(profile, finding), finding)));
  }
  return told;
};
