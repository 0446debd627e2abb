import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readWords } from './read-words.ts';

const kinds = { province: 'text', style: ['auto', 'english'], 'dry-run': 'flag', reason: 'text' } as const;

test('options stand in any order around the operands, with or without an equals sign', () => {
  expect(readWords(['--dry-run', '--style', 'english', 'a.csv', '--province=kon-tum'], kinds, ['FILE'])).toEqual({
    options: { province: 'kon-tum', style: 'english', 'dry-run': true, reason: null },
    operands: ['a.csv'],
  });
});

test('any text can be the value of an option, and what follows two dashes is an operand whatever it looks like', () => {
  const text = fc.string({ minLength: 1 });
  fc.assert(
    fc.property(text, text, (reason, file) => {
      expect(readWords([`--reason=${reason}`, '--', file], kinds, ['FILE'])).toEqual({
        options: { province: null, style: null, 'dry-run': false, reason },
        operands: [file],
      });
    }),
  );
});

test.each([[['--help']], [['-h']], [['--nonsense', '--help', 'too', 'many']]])(
  '%j asks for help, whatever stands beside it',
  (words) => {
    expect(readWords(words, kinds)).toBeNull();
  },
);

test.each([
  [['--dryrun'], 'There is no --dryrun; the nearest is --dry-run.'],
  [['-x'], 'There is no -x;'],
  [['--constructor=1'], 'There is no --constructor;'],
  [['--province'], '--province needs a value: --province=…'],
  [['--province='], '--province needs a value'],
  [['--province', '--dry-run'], '--province needs a value'],
  [['--dry-run=yes'], '--dry-run takes no value; found "yes".'],
  [['--style=french'], '--style must be one of auto, english; found "french".'],
  [['--reason=a', '--reason=b'], '--reason is given twice.'],
  [['a.csv', 'b.csv'], 'Found "b.csv"; --help tells what is understood.'],
  [[], 'FILE is missing; --help tells how.'],
])('%j is refused in both languages, naming the word', (words, english) => {
  const read = (): unknown => readWords(words, kinds, ['FILE']);
  expect(read).toThrowError(english);
  expect(read).toThrowError(/^.+\n.+$/);
});
