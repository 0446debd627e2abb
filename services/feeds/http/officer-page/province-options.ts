import type { Area } from '../../../../schema/areas/area.ts';
import type { AreaList } from '../../../../schema/areas/area-list.ts';
import { html, type Html } from '../../report/page/html.ts';

const byName = (a: Area, b: Area): number => a.nameVi.localeCompare(b.nameVi, 'vi') || a.id.localeCompare(b.id);

const option = ({ id, nameVi, validTo, successors }: Area): Html =>
  html`<option value="${id}" data-successors="${successors.join(' ')}">
    ${nameVi}${validTo === null ? '' : ` (đến ${validTo})`}
  </option>`;

/** The units in force, and those that they were formed from: figures of earlier years are reported under their names. */
export function provinceOptions(areas: AreaList, today: string): Html {
  const inForce = areas.inForce(today).toSorted(byName);
  const before = inForce.flatMap((area) => areas.lineage(area).filter(({ id }) => id !== area.id)).toSorted(byName);
  return html`<option value="">– chọn / choose –</option>
    <optgroup label="${inForce.length} đơn vị hiện hành / units in force">${inForce.map(option)}</optgroup>
    <optgroup label="Trước sáp nhập / before the mergers">${before.map(option)}</optgroup>`;
}
