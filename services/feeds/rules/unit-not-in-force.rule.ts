import { NATION, type Area } from '../../../schema/areas/area.ts';
import type { AreaList } from '../../../schema/areas/area-list.ts';
import { overlaps } from '../../../schema/types/period.ts';
import type { ObservationRule } from './rule.ts';

export const unitNotInForce: ObservationRule = {
  word: 'unit-not-in-force',
  severities: ['contradiction'],
  reason: {
    vi: 'Đơn vị không tồn tại trong kỳ thì không có số liệu của kỳ đó: chắc chắn sai tỉnh hoặc sai kỳ.',
    en: 'A unit that was not in force in the period has no figures of it: the province or the period is wrong for certain.',
  },
  spares: {
    vi: 'Kỳ mà đơn vị có hiệu lực một phần (năm 2025); số liệu của đơn vị mới tính lại cho thời gian trước sáp nhập, khi nêu rõ như vậy.',
    en: 'A period for a part of which the unit was in force (2025); figures of a merged unit for the time before it, where they are declared so.',
  },
  judge({ provinceId, period, mergedBasis }, _neighbours, { areas }) {
    const area = areas.byId(provinceId);
    if (provinceId === NATION || !area || overlaps(period, area.validFrom, area.validTo)) return;
    const isBefore = period.end < area.validFrom;
    // The basis of the merged units looks back from a unit to the time before it, never past its end.
    if (mergedBasis && isBefore) return;
    const others = isBefore ? area.predecessors : area.successors;
    const name = areas.nameOn(area, period.end);
    return {
      severity: 'contradiction',
      found: `${provinceId} ${period.text}`,
      expected: `${area.validFrom}..${area.validTo ?? ''}`,
      repair: others.length > 0 ? `province ${others.join(', ')}` : null,
      messageVi:
        (isBefore
          ? `${name.vi} chỉ có hiệu lực từ ${area.validFrom}, sau kỳ ${period.text}.`
          : `${name.vi} chỉ có hiệu lực đến ${area.validTo}, trước kỳ ${period.text}.`) +
        listed(areas, others, isBefore ? 'Đơn vị tiền thân' : 'Đơn vị kế tục', 'vi'),
      messageEn:
        (isBefore
          ? `${name.en} has been in force only since ${area.validFrom}, after the period ${period.text}.`
          : `${name.en} was in force only to ${area.validTo}, before the period ${period.text}.`) +
        listed(areas, others, isBefore ? 'Predecessors' : 'Successor', 'en'),
      related: [],
    };
  },
};

function listed(areas: AreaList, ids: readonly string[], what: string, language: 'vi' | 'en'): string {
  const found: Area[] = ids.flatMap((id) => areas.byId(id) ?? []);
  const names = found.map((area) => `${language === 'vi' ? area.nameVi : area.nameEn} (${area.id})`);
  return names.length > 0 ? ` ${what}: ${names.join(', ')}.` : '';
}
