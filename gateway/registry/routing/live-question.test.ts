import { expect, test } from 'vitest';
import { provinceContract } from '../../../schema/contract/read-contract.ts';
import { liveQuestion } from './live-question.ts';

test('questions are remembered, and of the many that clients can make up the oldest are forgotten', () => {
  const contract = provinceContract().get('security');
  if (!contract) throw new Error('no contract of security');
  const fields = [...(contract.types.get(contract.profile)?.keys() ?? [])];
  const first = liveQuestion(contract, fields);
  expect(liveQuestion(contract, fields.toReversed())).toBe(first);
  for (let kind = 1; kind <= 1000; kind += 1)
    liveQuestion(
      contract,
      fields.filter((_, index) => kind & (1 << index)),
    );
  const anew = liveQuestion(contract, fields);
  expect(anew).not.toBe(first);
  expect(anew.operation).toBe(first.operation);
});
