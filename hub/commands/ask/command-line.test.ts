import { expect, test } from 'vitest';
import { readCommandLine } from './command-line.ts';

test('options and variables stand in any order around the operation', () => {
  expect(
    readCommandLine(['--from=2021', 'dti-pillars', '--json', '--url=http://h:1', '--token-file=t', '--current']),
  ).toEqual({
    operation: 'dti-pillars',
    format: 'json',
    url: 'http://h:1',
    token: null,
    tokenFile: 't',
    wantsHelp: false,
    variables: new Map([
      ['from', '2021'],
      ['current', null],
    ]),
  });
});

test('a value may hold the sign that ends a name, and may be empty', () => {
  expect([...readCommandLine(['x', '--text=a=b', '--region=']).variables]).toEqual([
    ['text', 'a=b'],
    ['region', ''],
  ]);
});

test('no words at all ask for the list', () => {
  expect(readCommandLine([])).toMatchObject({ operation: null, format: 'table', url: null });
});

test.each([
  [['a', 'b'], /One operation at a time: "a" or "b"/],
  [['a', '--json', '--csv'], /Choose --json or --csv/],
  [['a', '--json=yes'], /--json takes no value; found "yes"/],
  [['a', '--on=1', '--on=2'], /--on is given twice/],
])('%j is refused in both languages', (words, message) => {
  expect(() => readCommandLine(words)).toThrowError(message);
  expect(() => readCommandLine(words)).toThrowError(/\p{Script=Latin}.*\n.*/u);
});
