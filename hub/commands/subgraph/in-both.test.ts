import { expect, test } from 'vitest';
import { CheckOutcome, PublicationCheck } from '../../../schema/types/check-words.ts';
import { inBoth } from './in-both.ts';

const meanings = [
  ...PublicationCheck.words.map((word) => PublicationCheck.meaningOf(word)),
  ...CheckOutcome.words.map((word) => CheckOutcome.meaningOf(word)),
];

test.each(meanings)('%s is taken apart into Vietnamese and English', (meaning) => {
  const { vi, en } = inBoth(meaning);
  expect(vi).toMatch(/[^\x20-\x7E]/);
  expect(en).toMatch(/^[A-Z][\x20-\x7E’]+\.$/);
});
