import { defineEnum } from '../types/define-enum.ts';

export const Comparator = defineEnum('Comparator', 'Phép so sánh. How an actual is held against a target.', {
  'at-least': 'Ít nhất. Not below value.',
  'more-than': 'Trên. Above value.',
  'at-most': 'Nhiều nhất. Not above value.',
  'less-than': 'Dưới. Below value.',
  range: 'Trong khoảng value đến upper, hoặc tốt hơn. Between value and upper, or better by the indicator’s direction.',
  equals: 'Bằng. Equal to value.',
});

export type ComparatorWord = (typeof Comparator.words)[number];

/** A target as it is stored: the register is `target`, in the domain of its indicator. */
export interface TargetContent {
  readonly indicator: string;
  readonly comparator: ComparatorWord;
  readonly value: number;
  readonly upper: number | null;
}

export const targetRegister = 'target';
