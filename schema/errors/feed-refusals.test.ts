import { expect, test } from 'vitest';
import { unknownProvince } from './catalogue.ts';
import { feedTooLarge, notReporter, reporterUnknown, unknownFeed, unsupportedMediaType } from './feed-refusals.ts';

test('who may not report is told what the token is good for, in both languages', () => {
  expect(reporterUnknown()).toMatchObject({
    extensions: { code: 'UNAUTHENTICATED', vi: expect.any(String) as string },
  });
  expect(notReporter('kon-tum', ['gia-lai'])).toMatchObject({
    message: expect.stringContaining('"kon-tum": yours is for gia-lai.') as string,
    extensions: {
      code: 'FORBIDDEN',
      vi: expect.stringContaining('mã này dùng cho gia-lai') as string,
      province: 'kon-tum',
    },
  });
  expect(notReporter('kon-tum', []).message).toContain('yours is for reading');
});

test('an unknown province is answered by those that may have been meant', () => {
  expect(unknownProvince('kontum', ['kon-tum'])).toMatchObject({
    message: expect.stringContaining('Nearest: kon-tum.') as string,
    extensions: { vi: expect.stringContaining('Gần nhất: kon-tum.') as string, nearest: ['kon-tum'] },
  });
  expect(unknownProvince('kontum').message).not.toContain('Nearest');
});

test('refusals of a file say what was found or allowed', () => {
  expect(feedTooLarge(1024)).toMatchObject({ extensions: { code: 'FEED_TOO_LARGE', mostBytes: 1024 } });
  expect(unsupportedMediaType('multipart/form-data').message).toContain('Found "multipart/form-data".');
  expect(unknownFeed('kon-tum', '7').message).toContain('Found "7" of "kon-tum".');
});
