import { expect, test } from 'vitest';
import { committedAreas } from '../../../schema/areas/committed-areas.ts';
import { judgeObligation } from './judge-obligation.ts';
import { obligationsBy } from './obligation.ts';
import { fibre, sampleAgreement, stations } from './obligation.fixture.ts';

const [ofHaNoi] = obligationsBy([sampleAgreement()], committedAreas(), '2024-12-31').filter(
  ({ unit }) => unit.id === 'ha-noi',
);
if (!ofHaNoi) throw new Error('Hà Nội owes nothing');

/** The year 2024 of Hà Nội, due on 2025-03-31, as it stands on a day. */
const judged = (on: string, days: { readonly fibre?: string; readonly stations?: string }) =>
  judgeObligation(ofHaNoi, (_, code) => (code === fibre.code ? days.fibre : days.stations), on);

test('both figures by the due day are in time', () => {
  expect(judged('2026-11-01', { fibre: '2025-02-01', stations: '2025-03-31' })).toMatchObject({
    dueOn: '2025-03-31',
    status: 'met',
    daysLate: 0,
    missing: [],
    reported: 2,
    completedOn: '2025-03-31',
  });
});

test('the last figure a day later makes it a day late', () => {
  expect(judged('2026-11-01', { fibre: '2025-02-01', stations: '2025-04-01' })).toMatchObject({
    status: 'met-late',
    daysLate: 1,
    completedOn: '2025-04-01',
  });
});

test('one figure missing on the day after the due day is overdue by a day', () => {
  expect(judged('2025-04-01', { fibre: '2025-02-01' })).toMatchObject({
    status: 'overdue',
    daysLate: 1,
    missing: [stations],
    reported: 1,
    completedOn: null,
    lastFigureOn: '2025-02-01',
  });
});

test('nothing is overdue on the due day itself', () => {
  expect(judged('2025-03-31', {})).toMatchObject({
    status: 'not-yet-due',
    daysLate: 0,
    missing: [fibre, stations],
    lastFigureOn: null,
  });
});

test('a figure that came after the day asked for had not come by then', () => {
  expect(judged('2025-05-01', { fibre: '2025-02-01', stations: '2025-06-01' })).toMatchObject({
    status: 'overdue',
    missing: [stations],
  });
});
