import { committedAreas } from '../../../schema/areas/committed-areas.ts';
import type { Area } from '../../../schema/areas/area.ts';
import { parsePeriod } from '../../../schema/types/period.ts';
import { unitNames } from '../../../services/feeds/template/unit-names.ts';
import type { FeedCase, ModelRow } from './feed-case.ts';

const areas = committedAreas();

/** A province's cell, and the unit that it names. */
export interface ModelProvince {
  readonly text: string;
  readonly provinceId: string;
}

const isInForce = ({ validFrom, validTo }: Area, day: string): boolean =>
  validFrom <= day && (validTo === null || day <= validTo);

/** Whether a unit is the only one that a name can mean for a period. */
function isNameOf(area: Area, period: string): boolean {
  const end = parsePeriod(period)?.end ?? '';
  const namesakes = areas.all.filter(({ nameVi }) => nameVi === area.nameVi);
  return isInForce(area, end) || namesakes.length === 1;
}

/** How a row says which unit it is of: not at all, by id, or by name where the name is that of one unit only. */
export function provinceOf({ province, period }: ModelRow, { provinceId }: FeedCase): ModelProvince {
  const sentFor = areas.byId(provinceId);
  if (province === null || !sentFor) return { text: '', provinceId };
  const covered = areas.lineage(sentFor);
  const area = covered[province.which % covered.length] ?? sentFor;
  const isNamed = province.isNamed && isNameOf(area, period.period);
  return { text: isNamed ? area.nameVi : area.id, provinceId: area.id };
}

export const unitText = ({ indicator, hasUnit }: ModelRow): string => (hasUnit ? unitNames[indicator.unit] : '');

/** Whether a cell can name a unit. */
export const namesProvince = (cell: string, provinceId: string): boolean => {
  const area = areas.byId(provinceId);
  const text = cell.trim();
  return area !== undefined && (text === area.id || text === area.code || areas.search(text).includes(area));
};
