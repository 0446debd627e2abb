import { expect, test } from 'vitest';
import { catalogue } from '../../../../schema/indicators/catalogue.ts';
import { figureKind } from './figure-kind.ts';

test('the parts of every share are whole things, but for what is money, land, growth or cable', () => {
  const amounts = catalogue().all.filter((entry) => {
    const { isRatio, countsWholeThings } = figureKind(entry);
    return isRatio && !countsWholeThings;
  });
  expect(amounts.map(({ code }) => code).toSorted()).toEqual([
    'economy.digital-economy-grdp-share',
    'economy.digital-economy-growth-contribution',
    'economy.ict-share-of-digital-economy',
    'infrastructure.five-g-populated-area-share',
    'infrastructure.mobile-signal-populated-area-share',
    'infrastructure.shared-duct-share',
    'infrastructure.shared-passive-infrastructure-share',
    'programme.public-investment-disbursement-share',
  ]);
});
