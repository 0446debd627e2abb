import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { projectRoot } from '../project-root.ts';
import { AreaFaultsError } from './area-fault.ts';
import { readAreas } from './read-areas.ts';

const provinces = 'provinces.csv';
const changes = 'province-changes.csv';
const regions = 'regions.csv';
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'areas-'));
  for (const file of [provinces, changes, regions]) cpSync(join(projectRoot, 'data', file), join(folder, file));
});
afterEach(() => rmSync(folder, { recursive: true }));

function replace(file: string, found: string, put: string): void {
  const text = readFileSync(join(folder, file), 'utf8');
  if (!text.includes(found)) throw new Error(`${file} has no ${found}`);
  writeFileSync(join(folder, file), text.replace(found, put));
}

/** file:line:column of every fault. */
function places(): string[] {
  return faultsOf().faults.map(({ file, line, column }) => `${file}:${line}:${column}`);
}

function faultsOf(): AreaFaultsError {
  try {
    readAreas(folder);
  } catch (error) {
    if (error instanceof AreaFaultsError) return error;
    throw error;
  }
  throw new Error('no fault was found');
}

describe('one slip is reported where it stands', () => {
  test.each([
    [provinces, 'ha-giang,02', 'Ha Giang,02', 'provinces.csv:3:id'],
    [provinces, 'ha-giang,02', 'ha-giang,2', 'provinces.csv:3:code'],
    [provinces, 'ha-giang,02', 'ha-giang,01', 'provinces.csv:3:code'],
    [provinces, 'ha-noi,01', 'vn,01', 'provinces.csv:2:id'],
    [provinces, 'Cao Bang,province', 'Cao Bang,provinz', 'provinces.csv:4:type'],
    [provinces, 'Bắc,2008-08-01,2025-06-30,', 'Bắc,2008-08-01,2025-06-31,', 'provinces.csv:3:valid_to'],
    [provinces, 'Cao Bằng,Cao Bang', ' ,Cao Bang', 'provinces.csv:4:name_vi'],
    [provinces, 'Cao Bang,province,Trung du', 'Cao Bang,province,Trung dư', 'provinces.csv:4:region_vi'],
    [provinces, 'Cao Bằng,Cao Bang', 'Cao Bằng', 'provinces.csv:4:predecessors'],
    [provinces, 'Cao Bằng,Cao Bang', 'Cao Bằng,Cao,Bang', 'provinces.csv:4:10'],
    [provinces, 'id,code', 'code,id', 'provinces.csv:1:*'],
    [changes, 'hue,2025-01-01,name', 'huee,2025-01-01,name', 'province-changes.csv:2:id'],
    [changes, 'hue,2025-01-01,name', 'hue,2025-02-30,name', 'province-changes.csv:2:date'],
    [changes, 'hue,2025-01-01,name', 'hue,2025-01-01,title', 'province-changes.csv:2:change'],
    [changes, 'type,province', 'type,region', 'province-changes.csv:3:before'],
    [changes, 'Thừa Thiên Huế,Huế', 'Thừa Thiên Huế,Hue', 'province-changes.csv:2:after'],
    [changes, 'tuyen-quang;ha-giang', 'tuyen-quang', 'province-changes.csv:8:before'],
    [changes, 'dong-nai-2025,2026-04-30', 'dong-nai-2025,2024-04-30', 'province-changes.csv:31:date'],
    [changes, 'ca-mau-2025,2025-07-01', 'ca-mau-2025,2025-07-02', 'province-changes.csv:30:date'],
    [regions, 'central-highlands,', 'southeast,', 'regions.csv:6:code'],
    [regions, '2025-06-30', '2025-6-30', 'regions.csv:2:valid_to'],
  ])('%s: %j written %j', (file, found, put, place) => {
    replace(file, found, put);
    expect(places()).toEqual([place]);
  });

  test('a quote that is not closed', () => {
    replace(provinces, 'cao-bang,04,Cao', 'cao-bang,04,"Cao');
    expect(places()).toHaveLength(1);
    expect(places()[0]).toMatch(/^provinces\.csv:\d+:\d+$/);
  });

  test('a predecessor that is no unit, and the merger that no longer fits', () => {
    replace(provinces, 'lao-cai;yen-bai', 'lao-cai;yen-bay');
    expect(places()).toEqual(['provinces.csv:66:predecessors', 'province-changes.csv:9:before']);
  });

  test('a formed unit without its merger', () => {
    replace(changes, /^lao-cai-2025.*\n/m.exec(readFileSync(join(folder, changes), 'utf8'))?.[0] ?? '', '');
    expect(places()).toEqual(['provinces.csv:66:predecessors']);
  });

  test('a missing file and bytes that are no UTF-8', () => {
    rmSync(join(folder, regions));
    writeFileSync(join(folder, changes), Buffer.from([0x69, 0x64, 0xff]));
    expect(places()).toEqual(['regions.csv:0:*', 'province-changes.csv:0:*']);
  });
});

test('faults of all files come in one error that says what was found and what was expected', () => {
  replace(provinces, 'Cao Bang,province', 'Cao Bang,provinz');
  replace(provinces, 'son-la,14', 'son-la,1x');
  replace(changes, 'hue,2025-01-01,name', 'hue,2025-02-30,name');
  expect(faultsOf().message).toBe(
    [
      'The code list of areas has 3 fault(s):',
      'provinces.csv:4:type: found "provinz", expected one of province, centrally-run-city',
      'provinces.csv:10:code: found "1x", expected two digits',
      'province-changes.csv:2:date: found "2025-02-30", expected a day as YYYY-MM-DD',
    ].join('\n'),
  );
});

test('blank lines, a byte order mark and CRLF change nothing but the line numbers', () => {
  const text = readFileSync(join(folder, provinces), 'utf8');
  writeFileSync(join(folder, provinces), `\ufeff${text.replace('\nha-noi', '\n\nha-noi').replaceAll('\n', '\r\n')}`);
  expect(readAreas(folder).all).toEqual(readAreas(join(projectRoot, 'data')).all);
  replace(provinces, 'Cao Bang,province', 'Cao Bang,provinz');
  expect(places()).toEqual(['provinces.csv:5:type']);
});
