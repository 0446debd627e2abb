import type { RegionEntry } from './entries.ts';
import { endsBeforeItBegins, overlap } from './lifetime.ts';

export function checkRegions(entries: readonly RegionEntry[]): void {
  for (const [at, { row, region }] of entries.entries()) {
    const earlier = entries.slice(0, at).map((entry) => entry.region);
    if (endsBeforeItBegins(region)) row.fault('valid_to', 'a day from valid_from on');
    if (earlier.some(({ code }) => code === region.code)) row.fault('code', 'a code that no other region has');
    const namesake = earlier.find((other) => other.nameVi === region.nameVi && overlap(other, region));
    if (namesake) row.fault('name_vi', `a name that no other region has at the time, as ${namesake.code} has`);
  }
}
