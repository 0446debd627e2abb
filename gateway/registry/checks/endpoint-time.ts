import type { ProvinceContract } from '../../../schema/contract/read-contract.ts';
import { settings } from '../../../config/settings.ts';
import { liveQuestion } from '../routing/live-question.ts';
import { endpointPart } from '../routing/serve-owners.ts';
import { askClient, doesNotAnswer, entitiesQuery, provinceOf, withEndpoint } from './ask-candidate.ts';
import type { Check, CheckFault, ReadCandidate } from './check.ts';
import { error, warning } from './fault.ts';

const asks = 7;
const slowMs = 300;
/** How long an operation waits for owners, of the usual budget: whoever is slower is answered for by the ledger. */
const budgetMs = settings.OWNERS_BUDGET_MS.fallback * endpointPart;

const mend = {
  vi: 'Trả lời từ bộ nhớ đệm hoặc chỉ mục; đặt máy chủ gần gateway; giữ kết nối mở.',
  en: 'Answer from a cache or an index, stand near the gateways, keep connections open.',
};

function judgeTimes(times: readonly number[]): CheckFault[] {
  const ordered = times.toSorted((a, b) => a - b).map(Math.round);
  const median = ordered[Math.floor(ordered.length / 2)] ?? 0;
  const worst = ordered.at(-1) ?? 0;
  if (worst > budgetMs)
    return [
      error(
        null,
        {
          vi: `Endpoint mất ${worst} ms ở lần chậm nhất (trung vị ${median} ms); quá ${budgetMs} ms thì sổ số liệu trả lời thay.`,
          en: `The endpoint takes ${worst} ms at its slowest (median ${median} ms); beyond ${budgetMs} ms the ledger answers instead.`,
        },
        mend,
      ),
    ];
  if (median <= slowMs) return [];
  return [
    warning(
      null,
      {
        vi: `Endpoint thường mất ${median} ms (chậm nhất ${worst} ms); nên dưới ${slowMs} ms.`,
        en: `The endpoint usually takes ${median} ms (${worst} ms at its slowest); it should be below ${slowMs} ms.`,
      },
      mend,
    ),
  ];
}

/** What the gateway asks for all that is served: a question a domain; the unit alone of who serves nothing. */
function questionsOf({ parts }: ReadCandidate, contract: ProvinceContract): readonly string[] {
  const questions = [...contract.values()].flatMap((ofDomain) => {
    const fields = parts.serves[ofDomain.domain];
    return fields ? [liveQuestion(ofDomain, fields).operation] : [];
  });
  return questions.length > 0 ? questions : [entitiesQuery];
}

/** How long it takes for all that it serves, time after time over kept connections; the first time opens them. */
export const checkEndpointTime: Check = async (candidate, surroundings) => {
  const questions = questionsOf(candidate, surroundings.contract);
  const variables = provinceOf(candidate.provinceId);
  try {
    const times = await withEndpoint(candidate, surroundings, async (client) => {
      const taken: number[] = [];
      for (let ask = 0; ask <= asks; ask++) {
        const began = performance.now();
        await Promise.all(questions.map(async (question) => await askClient(client, question, variables)));
        const tookMs = performance.now() - began;
        if (ask > 0) taken.push(tookMs);
        // It is told already.
        if (ask > 0 && tookMs > budgetMs) break;
      }
      return taken;
    });
    return judgeTimes(times);
  } catch (thrown) {
    return [doesNotAnswer(thrown)];
  }
};
