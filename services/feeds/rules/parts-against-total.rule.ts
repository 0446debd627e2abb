import { projectPortfolio } from '../../../schema/registers/project-portfolio.register.ts';
import type { RecordRule, Verdict } from './rule.ts';

const partNames = ['started', 'notStarted', 'deferred', 'dropped'] as const;

/** A part that is not stated is missing, not zero: then only parts above the total are wrong. */
export const partsAgainstTotal: RecordRule = {
  word: 'parts-against-total',
  judge({ register, content }) {
    const total = content['total'];
    if (register !== projectPortfolio.name || typeof total !== 'number') return;
    const parts = partNames.map((name) => content[name]).filter((part) => typeof part === 'number');
    const sum = parts.reduce((before, part) => before + part, 0);
    const isComplete = parts.length === partNames.length;
    if (sum === total || (!isComplete && sum < total)) return;
    return verdictOf(parts, sum, total, isComplete);
  },
};

function verdictOf(parts: readonly number[], sum: number, total: number, isComplete: boolean): Verdict {
  const addition = `${parts.join(' + ')} = ${sum}`;
  const gap = Math.abs(total - sum);
  return {
    severity: 'contradiction',
    found: addition,
    expected: `${total}`,
    repair: isComplete ? `total ${sum}` : `total >= ${sum}`,
    messageVi:
      `Các phần ${addition}, nhưng tổng số nêu là ${total}: ` +
      (sum < total ? `${gap} mục chưa rõ kết quả.` : `thừa ${gap} mục.`),
    messageEn:
      `The parts ${addition}, but the stated total is ${total}: ` +
      (sum < total ? `${gap} unaccounted for.` : `${gap} too many.`),
    related: [],
  };
}
