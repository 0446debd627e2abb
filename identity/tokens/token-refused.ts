export type TokenFault =
  | 'expired'
  | 'early'
  | 'signature'
  | 'algorithm'
  | 'key'
  | 'issuer'
  | 'audience'
  | 'claims'
  | 'form'
  | 'unknown'
  | 'revoked'
  | 'unsupported';

const words: Readonly<Record<TokenFault, readonly [vi: string, en: string]>> = {
  expired: ['Mã truy cập đã hết hạn', 'The token has expired'],
  early: ['Mã truy cập chưa có hiệu lực', 'The token is not valid yet'],
  signature: ['Chữ ký của mã truy cập không đúng', 'The signature of the token is wrong'],
  algorithm: [
    'Thuật toán ký của mã truy cập không được chấp nhận',
    'The token is signed by an algorithm that is not accepted',
  ],
  key: ['Không có khóa nào ứng với mã truy cập', 'No key is known for this token'],
  issuer: ['Mã truy cập do nơi khác cấp', 'The token comes from another issuer'],
  audience: ['Mã truy cập cấp cho hệ thống khác', 'The token is meant for another system'],
  claims: ['Nội dung mã truy cập không dùng được', 'The claims of the token do not fit'],
  unknown: ['Không có mã truy cập công bố nào như vậy', 'There is no such publishing token'],
  revoked: ['Mã truy cập công bố đã bị thu hồi', 'The publishing token was revoked'],
  unsupported: [
    'Gateway này không có cơ sở dữ liệu nên không nhận mã truy cập công bố',
    'This gateway has no database (DATABASE_URL), so it takes no publishing tokens',
  ],
  form: ['Mã truy cập không đọc được', 'What was sent is no token'],
};

/** A token that says nothing about who asks. Holds nothing of the token itself, so that it may be logged and told. */
export class TokenRefused extends Error {
  override readonly name = 'TokenRefused';
  readonly vi: string;

  constructor(
    readonly fault: TokenFault,
    detail = '',
  ) {
    const [vi, en] = words[fault];
    super(`${en}${detail && `: ${detail}`}.`);
    this.vi = `${vi}.`;
  }

  /** The header `www-authenticate` of a 401 (RFC 6750 §3). */
  get challenge(): string {
    return `Bearer error="invalid_token", error_description="${this.message.replaceAll(/[^\x20-\x7e]|["\\]/g, '')}"`;
  }
}
