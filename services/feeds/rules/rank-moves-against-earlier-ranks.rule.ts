import { yearBefore } from '../../../schema/types/period.ts';
import type { ObservationClaim } from '../../ledger/claim.ts';
import { areRankedAlike, rankedAmong } from './ranked-among.ts';
import type { Contract, Held, ObservationRule, Verdict } from './rule.ts';

type Figure = Held<ObservationClaim>;

interface Ranks {
  readonly now: Figure;
  readonly before: Figure;
}

/** Places gained are the earlier rank less the later one; both ranks are whole numbers, so nothing is rounded. */
export const rankMovesAgainstEarlierRanks: ObservationRule = {
  word: 'rank-moves-against-earlier-ranks',
  severities: ['contradiction', 'warning', 'note'],
  reason: {
    vi: 'Số bậc tăng là hạng năm trước trừ hạng năm nay, không phải so với năm nào khác. Cùng một nguồn nêu cả ba số mà không khớp thì chắc chắn sai; khi thứ hạng lấy từ nguồn khác hoặc được suy ra thì là cảnh báo. So hạng trên 63 với hạng trên 34 đơn vị là ghi chú: hai bảng xếp hạng không so được.',
    en: 'Places gained are the rank of the year before less that of the year, and are told against no other year. Where one source prints all three and they do not fit, one is wrong for certain; with ranks of other or derived origin it is a warning. A move between a rank among 63 and one among 34 is a note: the two rankings do not compare.',
  },
  spares: {
    vi: 'Thứ hạng không rõ trên bao nhiêu đơn vị; thiếu một trong hai thứ hạng; nhiều nguồn nêu thứ hạng và có một cặp khớp.',
    en: 'Ranks of which it is not known among how many units; a rank that is not known; several sources of the ranks, of which one pair fits.',
  },
  judge(claim, neighbours, contract) {
    if (contract.catalogue.byCode(claim.indicator)?.unit !== 'rank-change' || claim.qualifier !== 'exact') return;
    const past = yearBefore(claim.period)?.text;
    const ranks = neighbours.levels.filter(
      ({ mergedBasis, qualifier, value }) =>
        mergedBasis === claim.mergedBasis && qualifier === 'exact' && value !== null,
    );
    const pairs = ranks
      .filter(({ period }) => period.text === claim.period.text)
      .flatMap((now) => ranks.filter(({ period }) => period.text === past).map((before): Ranks => ({ now, before })));
    const alike = pairs.filter(({ now, before }) => areRankedAlike(now, before, contract));
    if (alike.some((pair) => moveOf(pair) === Number(claim.value))) return;
    const own = alike.find(({ now, before }) => [now, before].every(({ sourceId }) => sourceId === claim.sourceId));
    const wrong = own ?? alike[0];
    if (wrong) return wrongMove(claim, wrong, wrong === own && !own.now.derived && !own.before.derived);
    const across = pairs.find((pair) => moveOf(pair) === Number(claim.value) && areRankedApart(pair, contract));
    return across && moveAcrossRankings(claim, across, contract);
  },
};

const moveOf = ({ now, before }: Ranks): number => Number(before.value) - Number(now.value);

function areRankedApart({ now, before }: Ranks, contract: Contract): boolean {
  const [after, ...others] = rankedAmong(now, contract);
  const [earlier, ...more] = rankedAmong(before, contract);
  return others.length + more.length === 0 && after !== earlier;
}

function inVietnamese(places: number): string {
  if (places === 0) return 'giữ nguyên bậc';
  return places < 0 ? `giảm ${-places} bậc` : `tăng ${places} bậc`;
}

function inEnglish(places: number): string {
  if (places === 0) return 'no move';
  return `${Math.abs(places)} ${Math.abs(places) === 1 ? 'place' : 'places'} ${places < 0 ? 'down' : 'up'}`;
}

const placed = ({ now, before }: Ranks): string =>
  [before, now].map(({ value, period }) => `${value} (${period.text})`).join(' -> ');

function wrongMove(claim: Figure, pair: Ranks, isCertain: boolean): Verdict {
  const { now, before } = pair;
  const move = moveOf(pair);
  return {
    severity: isCertain ? 'contradiction' : 'warning',
    found: `${claim.value}`,
    expected: `${placed(pair)} = ${move}`,
    repair: `value ${move}`,
    messageVi: `Nguồn nêu ${inVietnamese(Number(claim.value))}, nhưng từ hạng ${before.value} (${before.period.text}) đến hạng ${now.value} (${now.period.text}) là ${inVietnamese(move)}.`,
    messageEn: `The source states ${inEnglish(Number(claim.value))}, but from rank ${before.value} (${before.period.text}) to rank ${now.value} (${now.period.text}) it is ${inEnglish(move)}.`,
    related: [now.id, before.id],
  };
}

function moveAcrossRankings(claim: Figure, pair: Ranks, contract: Contract): Verdict {
  const { now, before } = pair;
  const [[after], [earlier]] = [rankedAmong(now, contract), rankedAmong(before, contract)];
  return {
    severity: 'note',
    found: `${placed(pair)} = ${claim.value}`,
    expected: `both ranks among ${after}, or both among ${earlier}`,
    repair: null,
    messageVi: `Nguồn nêu ${inVietnamese(Number(claim.value))}, nhưng hạng ${before.value} năm trước là trên ${earlier} đơn vị còn hạng ${now.value} là trên ${after} đơn vị: hai thứ hạng không so được với nhau.`,
    messageEn: `The source states ${inEnglish(Number(claim.value))}, but rank ${before.value} of the year before was among ${earlier} units and rank ${now.value} is among ${after}: the two do not compare.`,
    related: [now.id, before.id],
  };
}
