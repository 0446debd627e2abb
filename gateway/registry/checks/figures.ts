import { randomUUID } from 'node:crypto';
import type { HarvestOutcome, HarvestTelling, LiveProfile } from '../../../schema/contract/live-profile.ts';
import { askLiveProfiles } from '../routing/ask-live-profiles.ts';
import { WrongAnswer } from '../routing/read-live-profile.ts';
import { doesNotAnswer, withEndpoint } from './ask-candidate.ts';
import type { Check, CheckFault } from './check.ts';
import { error, warning } from './fault.ts';

const placeOf = ({ domain }: LiveProfile, { field }: HarvestTelling): string =>
  field === null ? domain : `${domain}.${field}`;

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

const breaksContract = (thrown: WrongAnswer): CheckFault =>
  error(
    null,
    {
      vi: `Câu trả lời của endpoint trái hợp đồng: ${thrown.message}`,
      en: `What the endpoint answers breaks the contract: ${thrown.message}`,
    },
    {
      vi: 'Trả lời đúng kiểu mà SDL công bố; kỳ báo cáo, mức chính xác và số theo hợp đồng.',
      en: 'Answer in the types that the SDL states; periods, qualifiers and numbers as the contract has them.',
    },
  );

const notJudged = ({ domain }: LiveProfile): CheckFault =>
  warning(
    domain,
    {
      vi: 'Số liệu chưa được kiểm tra: số liệu trước của subgraph này đang được ghi, hoặc vừa đổi quá nhiều lần.',
      en: 'The figures were not judged: earlier ones of this subgraph are being written, or changed too often lately.',
    },
    { vi: 'Kiểm tra lại sau một phút.', en: 'Check again in a minute.' },
  );

function tellOutcome(profile: LiveProfile, { outcome, faults, findings }: HarvestOutcome): CheckFault[] {
  if (outcome === 'busy' || outcome === 'too-often') return [notJudged(profile)];
  return [
    ...faults.map((fault) => cannotBeTaken(placeOf(profile, fault), fault)),
    ...findings.map((finding) => wouldBeFound(placeOf(profile, finding), finding)),
  ];
}

/** Whether what the endpoint states now would be taken as a report is, and what the hub would say of it; nothing is written. */
export const checkFigures: Check = async (candidate, surroundings) => {
  const { name, provinceId, parts } = candidate;
  if (Object.keys(parts.serves).length === 0) return [];
  let profiles: readonly LiveProfile[];
  try {
    profiles = await withEndpoint(
      candidate,
      surroundings,
      async (client) =>
        await askLiveProfiles(
          client,
          { name, provinceId, serves: parts.serves },
          { contract: surroundings.contract, requestId: randomUUID() },
        ),
    );
  } catch (thrown) {
    return [thrown instanceof WrongAnswer ? breaksContract(thrown) : doesNotAnswer(thrown)];
  }
  const outcomes = await surroundings.harvest(profiles, { isDryRun: true });
  return profiles.flatMap((profile, at) => {
    const outcome = outcomes[at];
    return outcome ? tellOutcome(profile, outcome) : [];
  });
};
