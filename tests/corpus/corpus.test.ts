import { beforeAll, describe, expect, inject, it } from 'vitest';
import type { CorpusFigure, CorpusReport } from './corpus-report.ts';
import { accusationLine, ofPart, scoreText } from './print-score.ts';
import type { StatedFigure } from './read-figures.ts';
import { scoreCorpus, type ScoredReport } from './score-corpus.ts';

const isStated = (figures: readonly StatedFigure[], { province }: CorpusReport, file: string, meant: CorpusFigure) =>
  figures.some(
    (each) =>
      each.file === file &&
      each.province === (meant.province ?? province) &&
      (meant.indicator === null || each.indicator === meant.indicator) &&
      (meant.period === null || each.period === meant.period),
  );

/** What a target lacks stands in no file. */
const isOfTarget = (rule: string): boolean => rule === 'target-passed-without-actual';

describe('the corpus of reports', () => {
  let reports: ScoredReport[];
  beforeAll(async () => {
    reports = await scoreCorpus(inject('postgresUrl'));
  }, 600_000);

  it('has two thirds in the open, sixty faults and six hundred innocent figures at least', () => {
    const open = ofPart(reports, 'open');
    const figures = reports.flatMap((report) => report.figures);
    const faults = reports.flatMap((report) => report.faults);
    expect(open.length).toBe(2 * (reports.length - open.length));
    expect(faults.length).toBeGreaterThanOrEqual(60);
    expect(figures.length - faults.length).toBeGreaterThanOrEqual(600);
  });

  it('names faults and innocents by figures that its files state', () => {
    const strange = reports.flatMap(({ entry, figures }) => {
      const { report, name } = entry;
      const named = [
        ...report.faults.filter(({ rules }) => !isOfTarget(rules[0])),
        ...report.innocents,
        ...report.faults.flatMap(({ alsoOn = [], file, rules }) =>
          isOfTarget(rules[0]) ? [] : alsoOn.map((figure) => ({ file, figure })),
        ),
      ];
      return named
        .filter(({ file, figure }) => !isStated(figures, report, file, figure))
        .map(({ file, figure }) => ({ name, file, figure }));
    });
    expect(strange).toEqual([]);
  });

  it('is read and accepted, but for the files that are meant to be refused', () => {
    const outcomes = reports.flatMap(({ entry, outcomes: each }) =>
      each.map(({ file, outcome }) => ({ report: entry.name, file, outcome })),
    );
    const meant = reports.flatMap(({ entry }) =>
      entry.report.deliveries.map(({ file, isRefused }) => ({
        report: entry.name,
        file,
        outcome: isRefused ? 'refused' : 'accepted',
      })),
    );
    expect(outcomes).toEqual(meant);
  });

  it('sees no innocent figure accused of a contradiction', () => {
    const accused = reports.flatMap(({ entry, accusations }) =>
      accusations
        .filter(({ telling }) => telling.severity === 'contradiction')
        .map((accusation) => accusationLine(entry.name, accusation)),
    );
    expect(accused).toEqual([]);
  });

  it('scores the rules as committed', async () => {
    await expect(scoreText(reports)).toMatchFileSnapshot('corpus-score.txt');
  });
});
