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

  it('leaves nothing of a password that holds an @ itself', () => {
    expect(startFailure(new Error('cannot reach postgres://hub:s3@cret@db:5432/x'))).not.toMatch(/s3|cret/);
  });

  it.each(['ENOTFOUND', 'EAI_AGAIN'])('blames no setting alone where a host name is not known (%s)', (code) => {
    const told = startFailure(Object.assign(new Error('getaddrinfo no.such.host'), { code }));
    expect(told).toMatch(/HOST.*DATABASE_URL.*no\.such\.host/s);
  });

  it('tells what was thrown even if it is no error', () => {
    expect(startFailure('out of luck')).toContain('out of luck');
  });
});
