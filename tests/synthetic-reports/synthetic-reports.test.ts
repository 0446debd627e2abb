import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { FaultLog } from '../../services/feeds/ingest/fault-log.ts';
import { ingest } from '../../services/feeds/ingest/ingest.ts';
import type { ReportedFinding } from '../../services/feeds/report/validation-report.ts';
import { allRules } from '../../services/feeds/rules/rule-list.ts';
import { sampleSource, testLedger, type TestLedger } from '../support/test-ledger.ts';
import { copiedReports } from './copied-reports.ts';
import { levelReports } from './level-reports.ts';
import { partsReports } from './parts-reports.ts';
import { percentReports } from './percent-reports.ts';
import { plainReports } from './plain-reports.ts';
import { seriesReports } from './series-reports.ts';
import { statedChangeReports } from './stated-change-reports.ts';
import { readSyntheticReport, type SyntheticReport } from './synthetic-report.ts';
import { teamAndPlanReports } from './team-and-plan-reports.ts';
import { targetReports } from './target-reports.ts';

const reports = [
  ...percentReports,
  ...partsReports,
  ...teamAndPlanReports,
  ...statedChangeReports,
  ...seriesReports,
  ...levelReports,
  ...copiedReports,
  ...targetReports,
  ...plainReports,
];
const wrong = reports.filter(({ finds }) => finds.length > 0);
const innocent = reports.filter(({ finds }) => finds.length === 0);

let db: TestLedger;
beforeAll(async () => {
  db = await testLedger();
});
afterAll(async () => await db.close());

/** Comes in through the door of all feeds, is judged by every rule, and is taken back. */
async function judge({ says }: SyntheticReport): Promise<readonly ReportedFinding[]> {
  const { observations, records } = readSyntheticReport(says);
  const sources = [...new Set([...observations, ...records].map(({ sourceId }) => sourceId))];
  const { findings } = await ingest(
    { ...db.foundation, today: () => '2026-11-01' },
    {
      head: {
        kind: 'data-set',
        name: randomUUID(),
        digest: randomUUID(),
        provinceId: null,
        submitter: null,
        role: null,
        reason: null,
      },
      sources: sources.map((id) => sampleSource(id)),
      rows: observations.map((claim, index) => ({ claim, sheet: null, line: index + 1, sourceColumn: 'source' })),
      records,
      recordPlaces: new Map(),
      faults: new FaultLog(10),
      policy: 'refuse-all',
      isDryRun: true,
    },
  );
  return findings.first;
}

const inShort = ({ rule, severity, indicator, period }: ReportedFinding): string =>
  [rule, severity, indicator ?? 'target', period].join(' ');

const found = new Map<SyntheticReport, readonly ReportedFinding[]>();

describe('what is wrong in a report is found, and nothing else', () => {
  it.each(wrong.map((report) => [report.title, report] as const))('%s', async (_title, report) => {
    const findings = await judge(report);
    found.set(report, findings);
    expect(findings.map(inShort).toSorted()).toEqual([...report.finds].toSorted());
  });
});

describe('an innocent report is left alone', () => {
  it.each(innocent.map((report) => [report.title, report] as const))('%s', async (_title, report) => {
    const findings = await judge(report);
    found.set(report, findings);
    expect(findings.map(({ messageEn }) => messageEn)).toEqual([]);
  });
});

test('of all synthetic reports: every wrong figure found, none wrongly accused', () => {
  const count = (isMeant: (told: string, report: SyntheticReport) => boolean): number =>
    [...found].flatMap(([report, findings]) => findings.filter((each) => isMeant(inShort(each), report))).length;
  const expected = wrong.flatMap(({ finds }) => finds).length;
  expect({
    wrongReports: wrong.length >= 30,
    innocentReports: innocent.length >= 60,
    truePositives: count((told, { finds }) => finds.includes(told)),
    falsePositives: count((told, { finds }) => !finds.includes(told)),
  }).toEqual({ wrongReports: true, innocentReports: true, truePositives: expected, falsePositives: 0 });
});

test('every rule has something to find', () => {
  const words = new Set([...found.values()].flat().map(({ rule }) => rule));
  expect(allRules.map(({ word }) => word).filter((word) => !words.has(word))).toEqual([]);
});

test('findings are as sure as their rule says, and tell it in whole sentences of both languages', () => {
  for (const { rule, severity, messageVi, messageEn } of [...found.values()].flat()) {
    expect(allRules.find(({ word }) => word === rule)?.severities).toContain(severity);
    expect(messageVi).toMatch(/^\p{Lu}.*\.$|^\d.*\.$/u);
    expect(messageEn).toMatch(/^[A-Z].*\.$|^\d.*\.$/);
  }
});
