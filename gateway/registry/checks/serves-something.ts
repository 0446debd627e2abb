import { Domain } from '../../../schema/types/domain.ts';
import type { Check, CheckFault, ReadCandidate, Surroundings } from './check.ts';
import { error, warning } from './fault.ts';

/** Fields of the contract, `security.socOperating`, that the live version of the same name serves and this one does not. */
function givenUp({ name, parts }: ReadCandidate, { live }: Surroundings): string[] {
  const before = live.find((each) => each.name === name)?.serves ?? {};
  return Domain.words.flatMap((domain) =>
    (before[domain] ?? [])
      .filter((field) => !parts.serves[domain]?.includes(field))
      .map((field) => `${domain}.${field}`),
  );
}

/** Whether there is anything in it for the graph; and whether it serves less than before, which is its right. */
export const checkServesSomething: Check = (candidate, surroundings) => {
  const { serves, extension } = candidate.parts;
  const faults: CheckFault[] = [];
  if (Object.keys(serves).length === 0 && extension === null)
    faults.push(
      error(
        null,
        {
          vi: 'SDL không phục vụ trường nào của hợp đồng và không bổ sung gì.',
          en: 'The SDL serves no field of the contract and adds nothing.',
        },
        {
          vi: 'Lấy phần cần phục vụ từ schema/contract/<lĩnh vực>.graphql, hoặc thêm trường riêng cho Province.',
          en: 'Take what you serve from schema/contract/<domain>.graphql, or add a field of your own to Province.',
        },
      ),
    );
  const gone = givenUp(candidate, surroundings);
  if (gone.length > 0)
    faults.push(
      warning(
        null,
        {
          vi: `Không còn phục vụ: ${gone.join(', ')}; từ nay sổ số liệu trả lời.`,
          en: `No longer served: ${gone.join(', ')}; the ledger answers from now on.`,
        },
        { vi: 'Thêm lại nếu bỏ sót.', en: 'Put them back if they were left out by mistake.' },
      ),
    );
  return faults;
};
