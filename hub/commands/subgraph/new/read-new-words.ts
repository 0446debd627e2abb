import type { Area } from '../../../../schema/areas/area.ts';
import type { AreaList } from '../../../../schema/areas/area-list.ts';
import { Domain, type DomainWord } from '../../../../schema/types/domain.ts';
import { CommandFault } from '../../command-line/command-fault.ts';
import { neededOption } from '../../command-line/needed-option.ts';
import { readWords } from '../../command-line/read-words.ts';

export interface NewWish {
  readonly unit: Area;
  readonly domain: DomainWord;
  /** As it was typed. */
  readonly folder: string;
}

const mostNear = 3;

function unitOf(id: string, areas: AreaList): Area {
  const unit = areas.byId(id);
  if (unit) return unit;
  const near = areas
    .search(id.slice(0, 80).replaceAll('-', ' '))
    .slice(0, mostNear)
    .map((area) => area.id);
  const [vi, en] =
    near.length > 0
      ? [`Gần nhất: ${near.join(', ')}.`, `The nearest: ${near.join(', ')}.`]
      : ['Xem data/provinces.csv.', 'See data/provinces.csv.'];
  throw new CommandFault(`Không có đơn vị nào mã "${id}". ${vi}`, `No unit has the id "${id}". ${en}`);
}

/** Null where help is asked for. Throws `CommandFault`. */
export function readNewWords(words: readonly string[], areas: AreaList): NewWish | null {
  const read = words.length === 0 ? null : readWords(words, { province: 'text', domain: Domain.words }, ['DIR']);
  if (!read) return null;
  const { province, domain } = read.options;
  const unit = unitOf(neededOption(province, 'province', '<id>'), areas);
  if (domain === null)
    throw new CommandFault(
      `Thiếu --domain=${Domain.words.join('|')}.`,
      `--domain=${Domain.words.join('|')} is missing.`,
    );
  return { unit, domain, folder: read.operands[0] ?? '' };
}
