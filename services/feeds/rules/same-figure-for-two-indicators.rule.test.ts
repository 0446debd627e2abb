import { expect, it } from 'vitest';
import { beside, contract, sampleClaim } from '../../../tests/support/sample-claims.ts';
import { sameFigureForTwoIndicators } from './same-figure-for-two-indicators.rule.ts';

type Words = Parameters<typeof sampleClaim>[0];

function judge(figure: Words, own: string, other: string, words: Words = {}) {
  const claim = sampleClaim({ ...figure, indicator: own });
  return sameFigureForTwoIndicators.judge(
    claim,
    beside(claim, sampleClaim({ id: 2, ...figure, ...words, indicator: other })),
    contract,
  );
}
const mobile = 'infrastructure.mobile-broadband-village-share';
const fixed = 'infrastructure.fixed-broadband-village-share';
const counts = { numerator: '4342', denominator: '4357', stated: '99.66' };
const sent = 'public-services.outgoing-document-count';
const received = 'public-services.incoming-document-count';

it('the same counts stand for mobile and for fixed broadband', () => {
  expect(judge(counts, mobile, fixed)).toEqual({
    severity: 'warning',
    found: '4342/4357',
    expected: fixed,
    repair: null,
    messageVi:
      'Cùng số 4342/4357 đứng ở Tỷ lệ thôn, bản được phủ sóng băng rộng di động và ở Tỷ lệ thôn, bản có băng rộng cố định: kiểm tra có chép nhầm dòng không.',
    messageEn:
      'The same 4342/4357 stands for Villages with mobile broadband and for Villages with fixed broadband: check whether a row was copied.',
    related: [2],
  });
});

it('long counts are a warning, those of four digits a note, shorter ones nothing', () => {
  expect(judge({ value: '410889' }, sent, received)?.severity).toBe('warning');
  expect(judge({ value: '4108' }, sent, received)?.severity).toBe('note');
  expect(judge({ value: '410' }, sent, received)).toBeUndefined();
  expect(judge({ value: '410000' }, sent, received)).toBeUndefined();
});

it('counts of four digits are alike by chance where they stand in the tables of two domains', () => {
  const firms = 'economy.digital-technology-firm-count';
  expect(judge({ value: '1204' }, 'public-services.feedback-received-count', firms)).toBeUndefined();
  expect(judge({ value: '410889' }, sent, firms)?.severity).toBe('warning');
});

it('an account that opens two platforms, and a signature on a SIM card, are counted for both', () => {
  const accounts = 'public-services.provincial-app-account-count';
  const personal = 'public-services.personal-signature-issued-count';
  expect(judge({ value: '61243' }, accounts, 'public-services.electronic-identity-account-count')).toBeUndefined();
  expect(judge({ value: '1377' }, personal, 'public-services.signing-sim-issued-count')).toBeUndefined();
});

it('nearly all villages by two technologies lack the same few', () => {
  expect(judge({ numerator: '4352', denominator: '4357' }, mobile, fixed)).toBeUndefined();
  expect(judge({ numerator: '4357', denominator: '4357' }, mobile, fixed)).toBeUndefined();
  expect(judge({ numerator: '5', denominator: '4357' }, mobile, fixed)).toBeUndefined();
  expect(judge({ numerator: '60', denominator: '75' }, mobile, fixed)).toBeUndefined();
});

it('what is one thing by the catalogue has one figure', () => {
  const fully = 'public-services.fully-online-service-count';
  expect(judge({ value: '13637' }, fully, 'public-services.online-service-count')).toBeUndefined();
  expect(judge({ value: '13637' }, fully, 'public-services.outgoing-document-count')).toBeDefined();
  expect(judge(counts, fixed, 'infrastructure.fibre-village-share')).toBeUndefined();
});

it('shares in percent only, ranks, and other units are left alone', () => {
  expect(judge({ value: '97.92' }, mobile, fixed)).toBeUndefined();
  expect(judge({ value: '12' }, 'programme.dti-economy-rank', 'programme.dti-society-rank')).toBeUndefined();
  expect(judge({ value: '33512' }, sent, 'infrastructure.fibre-cable-length')).toBeUndefined();
});

it('another source or period is another report', () => {
  expect(judge(counts, mobile, fixed, { sourceId: 'ministry' })).toBeUndefined();
  expect(judge(counts, mobile, fixed, { period: '2023' })).toBeUndefined();
});
