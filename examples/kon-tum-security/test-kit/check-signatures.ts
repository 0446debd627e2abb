import { askStatus, type Sign } from './ask-endpoint.ts';
import { error, type KitFault } from './kit-check.ts';
import { createSigner, createTestKey, type TestKey } from './sign-request.ts';

/** An endpoint that lets in who signs by this key for this address, and nobody else. */
export interface Guarded {
  readonly url: string;
  readonly key: TestKey;
  readonly targetUri: string;
}

interface Attempt {
  readonly vi: string;
  readonly en: string;
  readonly sign?: Sign;
}

const body = JSON.stringify({ query: '{ __typename }' });

function attempts({ key, targetUri }: Guarded): Attempt[] {
  const stranger = { ...createTestKey(key.keyid), keyid: key.keyid };
  const altered: Sign = (_body, requestId) => createSigner({ key, targetUri })('{}', requestId);
  return [
    { vi: 'không ký', en: 'is not signed' },
    { vi: 'ký bằng khoá khác', en: 'is signed by another key', sign: createSigner({ key: stranger, targetUri }) },
    { vi: 'đã hết hạn', en: 'has expired', sign: createSigner({ key, targetUri, aheadSeconds: -300 }) },
    { vi: 'của tương lai', en: 'is of the future', sign: createSigner({ key, targetUri, aheadSeconds: 300 }) },
    {
      vi: 'ký cho địa chỉ khác',
      en: 'is signed for another address',
      sign: createSigner({ key, targetUri: `${targetUri}/x` }),
    },
    { vi: 'có thân đã bị đổi', en: 'has another body than was signed', sign: altered },
  ];
}

/** Whether the endpoint lets the hub in, once, and nobody else. */
export async function checkSignatures(guarded: Guarded): Promise<readonly KitFault[]> {
  const { url, key, targetUri } = guarded;
  const faults: KitFault[] = [];
  const once = createSigner({ key, targetUri, nonce: 'asked-once' });
  const status = await askStatus({ url, sign: once }, body);
  if (status !== 200)
    faults.push(
      error(
        'signature',
        `Yêu cầu hub đã ký bị từ chối: ${status}.`,
        `A request that the hub signed is refused: ${status}.`,
      ),
    );
  const again: Attempt = { vi: 'được gửi lại', en: 'is sent again', sign: once };
  for (const { vi, en, sign } of [...attempts(guarded), again]) {
    const answered = await askStatus({ url, ...(sign && { sign }) }, body);
    if (answered === 200)
      faults.push(
        error('signature', `Yêu cầu ${vi} vẫn được trả lời.`, `A request that ${en} is answered all the same.`),
      );
  }
  return faults;
}
