import { describe, expect, test } from 'vitest';
import { type, type Typed } from '../command-line/typed-command.fixture.ts';
import { commands } from './command-list.ts';
import { runHub } from './run-hub.ts';

const run = async (...words: string[]): Promise<Typed> => await type(runHub, words);

describe('npm run hub', () => {
  test.each([[[]], [['--help']], [['-h']], [['help']]])('%j lists every command in one line', async (words) => {
    const { code, out, err } = await run(...words);
    expect([code, err]).toEqual([0, '']);
    for (const { name, vi, en } of commands) expect(out).toMatch(new RegExp(`^  ${name} +${vi} · ${en}$`, 'm'));
  });

  test.each(commands.map(({ name }) => name))('help %s is its own --help, and tells its exit codes', async (name) => {
    const help = await run('help', ...name.split(' '));
    expect(help).toEqual(await run(...name.split(' '), '--help'));
    expect(help).toMatchObject({ code: 0, err: '' });
    expect(help.out).toContain(`npm run -s hub -- ${name}`);
    expect(help.out).toMatch(/^0: [^]*\b2: /m);
  });

  test('the first word of a group lists the group', async () => {
    const { code, out } = await run('ledger');
    expect(code).toBe(0);
    expect(out).toMatch(/^ {2}ledger verify .*\n {2}ledger head /);
  });

  test.each([
    ['reprot x.csv', '"reprot"', 'report'],
    ['tokens', '"tokens"', 'token'],
    ['ledger verfy', '"ledger verfy"', 'ledger verify'],
    ['help templte', '"templte"', 'template'],
  ])('%s is no command: the nearest is named, and it ends with 2', async (typed, named, nearest) => {
    const { code, out, err } = await run(...typed.split(' '));
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(`Không có lệnh ${named}. Gần nhất: ${nearest}`);
    expect(err).toContain(`There is no command ${named}. The nearest is ${nearest}`);
  });

  test('an option ahead of the command is told as that', async () => {
    const { code, err } = await run('--json', 'report');
    expect(code).toBe(2);
    expect(err).toContain('Found "--json" ahead of a command; name the command first.');
  });

  test('what was typed cannot steer the terminal', async () => {
    const { err } = await run('\u001b[2Jreport');
    expect(err).toContain('"\\u001b[2Jreport"');
  });

  test('faults of the environment are told by name, and help is given all the same', async () => {
    const environment = { PORT: 'many', HUB_TOKEN: 'two words' };
    expect(await type(runHub, ['ledger', 'head'], { environment })).toEqual({
      code: 2,
      out: '',
      err:
        'Cấu hình có 2 lỗi. The configuration has 2 faults:\nPORT: expected a port, 0 to 65535\n' +
        'HUB_TOKEN: expected a token, one word\n',
    });
    expect(await type(runHub, ['ledger', 'head', '--help'], { environment })).toMatchObject({ code: 0, err: '' });
  });
});
