import { describe, expect, it } from 'vitest';
import { startFailure } from './start-failure.ts';

describe('startFailure', () => {
  it('names the mend where the cause lies below what was thrown', () => {
    const cause = Object.assign(new Error('listen'), { code: 'EADDRINUSE' });
    expect(startFailure(new Error('no server', { cause }))).toContain('set another PORT');
  });

  it('never repeats a password', () => {
    expect(startFailure(new Error('cannot reach postgres://hub:s3cret@db:5432/x'))).toBe(
      'Liên Tỉnh không khởi động được. Liên Tỉnh did not start.\ncannot reach postgres://hub:…@db:5432/x',
    );
  });

  it('tells what was thrown even if it is no error', () => {
    expect(startFailure('out of luck')).toContain('out of luck');
  });
});
