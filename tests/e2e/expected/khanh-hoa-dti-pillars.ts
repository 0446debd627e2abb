import { khanhHoa2024, khanhHoaPlan } from '../known-sources.ts';
import { statedFigure } from '../stated-figure.ts';

const boundaryBases = ['PROVINCES_63'];
const rank = { unit: 'RANK' };
const planned = { ...rank, source: khanhHoaPlan };

/** Ranks that the newspaper gives by their movement only. */
const reportToo = (value: number) => [{ value, basis: 'DERIVED', source: { id: 'khanh-hoa-2024' } }];

function year(
  period: string,
  indicator: string,
  value: number,
  particular: Omit<Parameters<typeof statedFigure>[0], 'period' | 'value'>,
) {
  const otherSources = period === '2023' ? [] : reportToo(value);
  return {
    indicator: { code: `programme.${indicator}` },
    boundaryBases,
    ...statedFigure({ period, value, ...particular }),
    otherSources,
  };
}

const moved = (line: number) => ({
  ...planned,
  basis: 'DERIVED',
  locator: `excerpt line ${line} (from the stated movement)`,
});
const printed = (line: number) => ({ ...planned, locator: `excerpt line ${line}` });
const reported = (paragraph: number) => ({
  ...rank,
  denominator: 63,
  source: khanhHoa2024,
  locator: `paragraph ${paragraph}`,
});

export const answer = {
  programme: {
    series: [
      year('2021', 'dti-rank', 30, { ...moved(1), denominator: 63 }),
      year('2021', 'dti-government-rank', 34, moved(2)),
      year('2021', 'dti-economy-rank', 32, moved(2)),
      year('2021', 'dti-society-rank', 33, moved(2)),
      year('2022', 'dti-rank', 41, { ...printed(1), denominator: 63 }),
      year('2022', 'dti-government-rank', 44, printed(2)),
      year('2022', 'dti-economy-rank', 30, printed(2)),
      year('2022', 'dti-society-rank', 36, printed(2)),
      year('2023', 'dti-rank', 30, reported(8)),
      year('2023', 'dti-government-rank', 46, reported(9)),
      year('2023', 'dti-economy-rank', 27, reported(9)),
      year('2023', 'dti-society-rank', 22, reported(9)),
    ],
  },
};
