import type { Area } from '../../../schema/areas/area.ts';
import type { UnitWord } from '../../../schema/types/observation-words.ts';
import { parsePeriod, type Period } from '../../../schema/types/period.ts';
import type { NumberStyle } from '../read/figure-text/number-style.ts';
import { readPeriodText } from '../read/figure-text/read-period-text.ts';
import { openReading, type Reading } from '../read/reading.ts';
import type { Contract } from '../rules/rule.ts';
import type { Submission } from '../submission.ts';
import { coveredProvinces, type CoveredProvinces } from './covered-provinces.ts';
import { remember } from './remember.ts';
import { keptSources, rowSources, type RowSources } from './row-sources.ts';
import { compareUnit } from './unit-cell.ts';

/** What rows of a file are read by. */
export interface RowReading {
  readonly reading: Reading;
  readonly style: NumberStyle;
  /** The province that the file was sent for. */
  readonly provinceId: string;
  readonly covered: CoveredProvinces;
  readonly sources: RowSources;
  /** Documents of the province's own that a row may name besides. */
  readonly ownSources: ReadonlySet<string>;
  /** Undefined where a text is no period. */
  periodOf(text: string): Period | undefined;
  /** What a text says of a unit beside what the catalogue says. */
  compareUnit(text: string, unit: UnitWord): ReturnType<typeof compareUnit>;
}

interface RowContext {
  readonly file: string;
  readonly sentFor: Area;
  /** The document that the rows come from; the units' own reporting where left out. */
  readonly source?: Submission['source'];
  /** The source that rows came from when they were read before. */
  readonly sourceId?: string | null;
  readonly style: NumberStyle;
  readonly ownSources: ReadonlySet<string>;
}

function readPeriod(text: string): Period | undefined {
  const read = readPeriodText(text);
  return read === undefined ? undefined : parsePeriod(read);
}

export function openRowReading(contract: Contract, context: RowContext): RowReading {
  const { file, sentFor, source, sourceId, style, ownSources } = context;
  const covered = coveredProvinces(contract.areas, sentFor);
  const units = new Map<UnitWord, (text: string) => ReturnType<typeof compareUnit>>();
  return {
    reading: openReading({ name: file, kind: 'observations', bytes: Buffer.alloc(0) }, contract),
    style,
    provinceId: sentFor.id,
    covered,
    sources:
      sourceId === undefined ? rowSources(source, sentFor, covered.all) : keptSources(sourceId, sentFor, covered.all),
    ownSources,
    periodOf: remember(readPeriod),
    compareUnit: (text, unit) => {
      const compare = units.get(unit) ?? remember((each: string) => compareUnit(each, unit));
      units.set(unit, compare);
      return compare(text);
    },
  };
}
