import fc from 'fast-check';
import { expect, test } from 'vitest';
import { gathered } from '../../../tests/support/write-workbook.ts';
import { linesOf } from './read-answer.ts';

async function* pieces(bytes: Buffer, cuts: readonly number[]): AsyncGenerator<Buffer> {
  let from = 0;
  for (const cut of [...cuts, bytes.length].map((each) => Math.min(each, bytes.length)).toSorted((a, b) => a - b)) {
    yield bytes.subarray(from, cut);
    from = cut;
  }
}

test('lines are the same wherever the network cuts them, in the middle of a letter too', async () => {
  const line = fc.string({ unit: 'grapheme' }).filter((text) => !/[\n\r]/.test(text) && text.trim() !== '');
  await fc.assert(
    fc.asyncProperty(fc.array(line), fc.array(fc.nat(200)), fc.boolean(), async (lines, cuts, endsWithBreak) => {
      const bytes = Buffer.from(lines.join('\n') + (endsWithBreak ? '\n' : ''));
      const read = await gathered(linesOf({ status: 200, headers: {}, bytes: pieces(bytes, cuts) }));
      expect(read).toEqual(lines.map((each) => each.toWellFormed()));
    }),
  );
});
