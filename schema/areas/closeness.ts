/** How near a searched name is to a folded name, smallest is nearest; undefined when it is no candidate. */
export function closeness(searched: string, name: string): number | undefined {
  if (name === searched) return 0;
  if (name.startsWith(searched)) return 1;
  if (name.includes(searched)) return 2;
  const distance = editDistance(searched, name);
  return distance <= allowedEdits(searched) ? NEAREST_EDIT + distance : undefined;
}

/** Closeness from here on is likeness only: a slip of the pen, not a part of the name. */
export const NEAREST_EDIT = 10;

function allowedEdits(searched: string): number {
  if (searched.length < 3) return 0;
  return searched.length < 6 ? 1 : 2;
}

/** Letters to insert, delete, replace or swap with their neighbour. */
export function editDistance(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = cell(last, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      row.push(
        Math.min(replaced, cell(last, j) + 1, cell(row, j - 1) + 1, swapped ? cell(beforeLast, j - 2) + 1 : Infinity),
      );
    }
    [beforeLast, last] = [last, row];
  }
  return cell(last, b.length);
}

function cell(row: readonly number[], at: number): number {
  return row[at] ?? Infinity;
}
