import { todayInVietnam } from '../../../schema/types/today-in-vietnam.ts';
import { authorityFault } from '../endpoint/authority-fault.ts';
import { tellEndpointFault } from '../endpoint/endpoint-fault.ts';
import { endpointUrlFault } from '../endpoint/endpoint-url.ts';
import type { Candidate } from '../publication.ts';
import type { Check, CheckFault, Surroundings } from './check.ts';
import { error, warning } from './fault.ts';

/** A word begins with a letter, so that `khanh-hoa-2025-security` is never one of khanh-hoa. */
const word = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;
const mostLetters = 63;

function judgeUnit({ provinceId }: Candidate, { areas }: Surroundings): CheckFault[] {
  const unit = areas.byId(provinceId);
  if (!unit) {
    const near = areas
      .search(provinceId.slice(0, 80).replaceAll('-', ' '))
      .slice(0, 3)
      .map(({ id }) => id);
    return [
      error(
        null,
        { vi: `Không có đơn vị nào mã "${provinceId}".`, en: `No unit has the id "${provinceId}".` },
        near.length > 0
          ? {
              vi: `Dùng mã của danh mục, gần nhất: ${near.join(', ')}.`,
              en: `Use an id of the list, nearest: ${near.join(', ')}.`,
            }
          : { vi: 'Dùng mã trong data/provinces.csv.', en: 'Use an id of data/provinces.csv.' },
      ),
    ];
  }
  if (areas.isInForce(unit, todayInVietnam())) return [];
  const successors = unit.successors.join(', ');
  return [
    warning(
      null,
      {
        vi: `Đơn vị ${provinceId} hết hiệu lực ngày ${unit.validTo ?? ''}; subgraph chỉ trả lời cho quá khứ của đơn vị đó.`,
        en: `${provinceId} ended on ${unit.validTo ?? ''}; its subgraph answers for the past of that unit only.`,
      },
      {
        vi: `Nếu muốn nói về đơn vị hiện nay, hãy công bố cho ${successors}.`,
        en: `To speak of the unit of today, publish for ${successors}.`,
      },
    ),
  ];
}

function judgeName({ name, provinceId }: Candidate, { nationals, live }: Surroundings): CheckFault[] {
  const isOwn = name.startsWith(`${provinceId}-`) && word.test(name.slice(provinceId.length + 1));
  const mend = {
    vi: `Đặt tên như ${provinceId}-security: mã đơn vị, gạch nối, một từ bắt đầu bằng chữ cái.`,
    en: `Name it like ${provinceId}-security: the unit's id, a hyphen, a word that begins with a letter.`,
  };
  if (!isOwn || name.length > mostLetters)
    return [
      error(
        null,
        {
          vi: `Tên "${name}" không theo dạng ${provinceId}-<từ> (chữ thường, số, gạch nối; nhiều nhất ${mostLetters} ký tự).`,
          en: `The name "${name}" is not ${provinceId}-<word> (small letters, digits, hyphens; at most ${mostLetters} characters).`,
        },
        mend,
      ),
    ];
  const isTaken =
    nationals.some((national) => national.name === name) ||
    live.some((other) => other.name === name && other.provinceId !== provinceId);
  return isTaken
    ? [error(null, { vi: `Tên "${name}" đã có chủ khác.`, en: `The name "${name}" is another owner's.` }, mend)]
    : [];
}

/** What of the address and its authority can be told without a call. */
function judgeAddress({ url, authority }: Candidate, { allowed }: Surroundings): CheckFault[] {
  const faults = [endpointUrlFault(url, allowed), authority === null ? null : authorityFault(authority)];
  return faults.flatMap((fault) =>
    fault ? [{ severity: 'error' as const, place: null, ...tellEndpointFault(fault) }] : [],
  );
}

/** Whose it is, how it is called and where it answers. */
export const checkRegistration: Check = (candidate, surroundings) => [
  ...judgeUnit(candidate, surroundings),
  ...judgeName(candidate, surroundings),
  ...judgeAddress(candidate, surroundings),
];
