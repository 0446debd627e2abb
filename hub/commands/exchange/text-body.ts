import type { Body } from './send.ts';

/** A text that is sent from memory. */
export function textBody(text: string): Body {
  const bytes = Buffer.from(text);
  return {
    size: bytes.length,
    async *read(onRead) {
      yield await Promise.resolve(bytes);
      onRead(bytes.length);
    },
  };
}
