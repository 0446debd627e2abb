import { aliasesOf } from './aliases.ts';
import type { Area, AreaType, Region } from './area.ts';
import { closeness, NEAREST_EDIT } from './closeness.ts';
import { stateOn, withinLifetime } from './dated-state.ts';
import { foldName, withoutAccents } from './fold-name.ts';
import { isInForce } from './lifetime.ts';

/** A name that only a predecessor bore ranks after every part of an own name and before mere likeness. */
const PREDECESSOR_NAME = 5;

/** The code list of reference areas. Days are YYYY-MM-DD, checked by `parseCalendarDate` before they come here. */
export class AreaList {
  readonly #byId: ReadonlyMap<string, Area>;
  readonly #foldedNames: ReadonlyMap<string, ReadonlySet<string>>;

  constructor(
    readonly all: readonly Area[],
    readonly allRegions: readonly Region[],
  ) {
    this.#byId = new Map(all.map((area) => [area.id, area]));
    this.#foldedNames = new Map(all.map((area) => [area.id, foldedNamesOf(area)]));
  }

  byId(id: string): Area | undefined {
    return this.#byId.get(id);
  }

  isInForce(area: Area, on: string): boolean {
    return isInForce(area, on);
  }

  inForce(on: string): Area[] {
    return this.all.filter((area) => isInForce(area, on));
  }

  byCode(code: string, on: string): Area | undefined {
    return this.inForce(on).find((area) => area.code === code);
  }

  /**
   * The one unit of that name, alias or former name; undefined when there is none or more than one.
   * Without a day all lifetimes count, so a name that was given again after a merger is ambiguous.
   */
  named(name: string, on?: string): Area | undefined {
    const folded = foldName(name);
    const found = this.#candidates(on).filter((area) => this.#foldedNames.get(area.id)?.has(folded));
    return found.length === 1 ? found[0] : undefined;
  }

  /**
   * Candidates for what somebody typed, best first: the exact name, its beginning, a part of it, the name of a
   * predecessor; only when there is none of these, names that are alike. Equally good ones: by name, the newest unit first.
   */
  search(text: string, on?: string): Area[] {
    const searched = foldName(text);
    if (searched === '') return [];
    const ranked = this.#candidates(on)
      .map((area) => ({ area, rank: this.#rank(searched, area) }))
      .filter(({ rank }) => rank < Infinity)
      .toSorted((a, b) => a.rank - b.rank || byNameThenNewest(a.area, b.area));
    const best = ranked[0]?.rank ?? Infinity;
    return ranked.filter(({ rank }) => best >= NEAREST_EDIT || rank < NEAREST_EDIT).map(({ area }) => area);
  }

  /** Outside its lifetime a unit answers as on its first or last day; so do type and region. */
  nameOn(area: Area, on: string): { vi: string; en: string } {
    const vi = stateOn(area, 'name', withinLifetime(area, on));
    return { vi, en: vi === area.nameVi ? area.nameEn : withoutAccents(vi) };
  }

  typeOn(area: Area, on: string): AreaType {
    return stateOn(area, 'type', withinLifetime(area, on)) as AreaType; // checked when the list was read
  }

  regionOn(area: Area, on: string): Region {
    const day = withinLifetime(area, on);
    const name = stateOn(area, 'region', day);
    const region = this.regions(day).find(({ nameVi }) => nameVi === name);
    if (!region) throw new Error(`${area.id} has no region on ${day}: ${name} is not in force`);
    return region;
  }

  regions(on: string): Region[] {
    return this.allRegions.filter((region) => isInForce(region, on));
  }

  areasOfRegion(code: string, on: string): Area[] {
    return this.inForce(on).filter((area) => this.regionOn(area, on).code === code);
  }

  /** The unit itself and, where it was formed by merger, its predecessors. */
  lineage(area: Area): Area[] {
    return [area, ...area.predecessors.flatMap((id) => this.byId(id) ?? [])];
  }

  #candidates(on: string | undefined): readonly Area[] {
    return on === undefined ? this.all : this.inForce(on);
  }

  #rank(searched: string, area: Area): number {
    const names = [...(this.#foldedNames.get(area.id) ?? []), foldName(area.id)];
    const own = Math.min(...names.map((name) => closeness(searched, name) ?? Infinity));
    if (own < NEAREST_EDIT) return own;
    const wasPredecessor = area.predecessors.some((id) => this.#foldedNames.get(id)?.has(searched));
    return wasPredecessor ? PREDECESSOR_NAME : own;
  }
}

/** Every name the unit ever bore finds it on every day of its lifetime. */
function foldedNamesOf(area: Area): ReadonlySet<string> {
  const former = area.changes.filter(({ change }) => change === 'name').map(({ before }) => before);
  const official = [area.nameVi, area.nameEn, ...former].map(foldName);
  return new Set([...official, ...official.flatMap(aliasesOf)]);
}

function byNameThenNewest(a: Area, b: Area): number {
  return a.nameVi.localeCompare(b.nameVi, 'vi') || b.validFrom.localeCompare(a.validFrom);
}
