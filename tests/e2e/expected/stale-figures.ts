import { unitsToday } from '../calendar-by-hand.ts';
import { newestFigures } from '../staleness-by-hand.ts';

function staleOf(province: string) {
  return newestFigures(province)
    .filter(({ age, limit }) => age > limit)
    .toSorted((left, right) => right.age - left.age || (left.code < right.code ? -1 : 1))
    .map(({ code, nameVi, ageLimit, period, end, age, limit }) => {
      const months = Number(ageLimit.slice(1, -1));
      return {
        indicator: { code, nameVi, ageLimit },
        period,
        staleness: {
          ageInDays: age,
          limitInDays: limit,
          text: `Số liệu đã quá ${months} tháng kể từ hết kỳ (${end}). More than ${months} months have passed since its period ended (${end}).`,
        },
      };
    });
}

export const answer = {
  scoreCards: unitsToday.map(({ id = '', name_vi: nameVi }) => ({
    provinceId: id,
    province: { nameVi },
    staleFigures: staleOf(id),
  })),
};
