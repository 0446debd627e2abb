import { describe, expect, it } from 'vitest';
import { contractPrinting } from './contract-printing.ts';
import { docsPrinting } from './docs-printing.ts';
import { printOrCheck } from './print-or-check.ts';

describe('committed files', () => {
  it('the printed SDL and the supergraph are what the code prints', async () => {
    expect(await printOrCheck(await contractPrinting(), ['--check'])).toEqual([]);
  });

  it('the printed documents are what the code prints', async () => {
    expect(await printOrCheck(await docsPrinting(), ['--check'])).toEqual([]);
  });

  it('an unknown word is refused and nothing is written', async () => {
    expect(await printOrCheck(await docsPrinting(), ['--chek'])).toEqual(['--chek: expected --check or nothing']);
  });
});
