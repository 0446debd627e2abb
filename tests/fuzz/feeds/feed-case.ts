import fc from 'fast-check';
import { committedAreas } from '../../../schema/areas/committed-areas.ts';
import { catalogue } from '../../../schema/indicators/catalogue.ts';
import type { IndicatorEntry } from '../../../schema/indicators/indicator.ts';
import type { FileFormat, NumberStyleWish } from '../../../services/feeds/submission.ts';
import { figureOf, type ModelFigure, type WrittenStyle } from './model-figure.ts';
import { modelPeriod, type ModelPeriod } from './model-period.ts';
import { mutation, type Mutation } from './mutation.ts';

/** A row of which it is known what it says. */
export interface ModelRow {
  readonly indicator: IndicatorEntry;
  readonly period: ModelPeriod;
  readonly figure: ModelFigure;
  readonly locator: string;
  /** True where the indicator is called by its name rather than its code. */
  readonly isNamed: boolean;
  /** True to hold the figure as a number, where the format has such. */
  readonly isTyped: boolean;
  readonly hasUnit: boolean;
  /** Which of the units that the file may speak of, and whether by name; null where the row does not say. */
  readonly province: { readonly which: number; readonly isNamed: boolean } | null;
}

/** A file as a province might send it, and what somebody or something did to it on the way. */
export interface FeedCase {
  readonly provinceId: string;
  readonly format: FileFormat;
  readonly delimiter: ',' | ';' | '\t';
  readonly lineEnd: '\n' | '\r\n' | '\r';
  readonly style: WrittenStyle;
  readonly numberStyle: NumberStyleWish;
  readonly acceptValid: boolean;
  /** Lines above the header. */
  readonly titles: number;
  /** True for a figure in one cell; false for the columns of the data set. */
  readonly isInOneCell: boolean;
  readonly rows: readonly ModelRow[];
  readonly mutations: readonly Mutation[];
  /** Whether it is tried before it is sent. */
  readonly isTried: boolean;
  /** Whether it is sent once more. */
  readonly isSentAgain: boolean;
  /** Where the rows go when they are sent once more in another order; null where they are not. */
  readonly order: number | null;
}

const areas = committedAreas().all.map(({ id }) => id);

const modelRow: fc.Arbitrary<ModelRow> = fc.constantFrom(...catalogue().all).chain((indicator) =>
  fc.record({
    indicator: fc.constant(indicator),
    period: modelPeriod,
    figure: figureOf(indicator),
    locator: fc.constantFrom('', 'trang 4', 'mục II.2, đoạn 5', 'a "b" c', 'Phụ lục'),
    isNamed: fc.boolean(),
    isTyped: fc.boolean(),
    hasUnit: fc.boolean(),
    province: fc.option(fc.record({ which: fc.nat(5), isNamed: fc.boolean() })),
  }),
);

export const feedCase: fc.Arbitrary<FeedCase> = fc.record({
  provinceId: fc.constantFrom(...areas),
  format: fc.constantFrom('csv', 'csv', 'csv', 'json', 'xlsx'),
  delimiter: fc.constantFrom(',', ';', '\t'),
  lineEnd: fc.constantFrom('\n', '\r\n', '\r'),
  style: fc.constantFrom('vietnamese', 'vietnamese', 'english'),
  numberStyle: fc.constantFrom('auto', 'auto', 'vietnamese', 'english', 'canonical'),
  acceptValid: fc.boolean(),
  titles: fc.constantFrom(0, 0, 1, 3),
  isInOneCell: fc.constantFrom(true, true, false),
  rows: fc.uniqueArray(modelRow, {
    maxLength: 12,
    selector: ({ indicator, period }) => `${indicator.code} ${period.period}`,
  }),
  mutations: fc.oneof(
    { weight: 1, arbitrary: fc.constant([]) },
    { weight: 3, arbitrary: fc.array(mutation, { minLength: 1, maxLength: 4 }) },
  ),
  isTried: fc.boolean(),
  isSentAgain: fc.boolean(),
  order: fc.option(fc.nat(), { freq: 1 }),
});
