import { pino } from 'pino';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { LivePublication } from '../publication.ts';
import type { ProbeFault } from './probe-publication.ts';
import { startProbes, type Probes } from './start-probes.ts';

let publication: LivePublication;
let fault: ProbeFault;
let acts: string[];
let probes: Probes;

beforeEach(() => {
  fault = null;
  acts = [];
  publication = {
    id: 1,
    name: 'kon-tum-security',
    provinceId: 'kon-tum',
    url: 'http://127.0.0.1:1/graphql',
    authority: null,
    sdl: '',
    serves: {},
    extension: null,
    setAside: null,
  };
  probes = startProbes({
    publications: async () => [publication],
    probe: async () => fault,
    setAside: async (_, { reason, detail }) => {
      acts.push(`aside: ${reason} ${detail}`);
      publication = { ...publication, setAside: { reason, detail, since: new Date() } };
    },
    returnToService: async () => {
      acts.push('back');
      publication = { ...publication, setAside: null };
    },
    log: pino({ level: 'silent' }),
    everyMs: 3_600_000,
  });
});
afterEach(async () => await probes.stop());

const look = async (times: number): Promise<string[]> => {
  for (let each = 0; each < times; each += 1) await probes.lookNow();
  return acts;
};

test('a subgraph that fails three probes in a row is set aside, and comes back after two that succeed', async () => {
  fault = { reason: 'probes-fail', detail: 'no answer' };
  expect(await look(2)).toEqual([]);
  expect(await look(1)).toEqual(['aside: probes-fail no answer']);
  expect(await look(3)).toHaveLength(1);
  fault = null;
  expect(await look(1)).toHaveLength(1);
  expect(await look(1)).toEqual(['aside: probes-fail no answer', 'back']);
});

test('one success between failures begins the count anew', async () => {
  fault = { reason: 'sdl-drifted', detail: 'Province.security' };
  await look(2);
  fault = null;
  await look(1);
  fault = { reason: 'sdl-drifted', detail: 'Province.security' };
  expect(await look(2)).toEqual([]);
  expect(await look(1)).toEqual(['aside: sdl-drifted Province.security']);
});

test('one that does not compose is not probed: another publication has to take its place', async () => {
  publication = { ...publication, setAside: { reason: 'does-not-compose', detail: '', since: new Date() } };
  expect(await look(5)).toEqual([]);
});

test('looks that are asked for at once are done one after the other, so that no failure counts twice', async () => {
  fault = { reason: 'probes-fail', detail: 'no answer' };
  await Promise.all([probes.lookNow(), probes.lookNow(), probes.lookNow()]);
  expect(acts).toEqual(['aside: probes-fail no answer']);
});

test('one that comes and goes must succeed longer each time: every change makes a version of the graph', async () => {
  const failThenSucceed = async (): Promise<number> => {
    fault = { reason: 'probes-fail', detail: 'no answer' };
    await look(3);
    fault = null;
    let successes = 0;
    while (publication.setAside) {
      await look(1);
      successes += 1;
    }
    return successes;
  };
  const needed: number[] = [];
  for (let round = 0; round < 8; round += 1) needed.push(await failThenSucceed());
  expect(needed).toEqual([2, 4, 8, 16, 32, 60, 60, 60]);
  await look(60);
  expect(await failThenSucceed()).toBe(2);
});
