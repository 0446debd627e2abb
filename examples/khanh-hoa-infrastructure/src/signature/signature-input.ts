/** One signature as the headers `signature-input` and `signature` describe it (RFC 9421 §4). */
export interface ReceivedSignature {
  readonly components: readonly string[];
  /** The value of `@signature-params`, as it was signed. */
  readonly parameters: string;
  readonly signature: Buffer;
  readonly text: (parameter: string) => string | undefined;
  readonly number: (parameter: string) => number | undefined;
}

const name = '[a-z*][\\w.*-]*';
const inputs = new RegExp(`(?:^|,)\\s*(${name})=(\\(([^()]*)\\)((?:;${name}=(?:"[^"\\\\]*"|\\d{1,15}))*))`, 'g');

function bytesOf(header: string, label: string): Buffer | undefined {
  for (const [, found, base64 = ''] of header.matchAll(new RegExp(`(?:^|,)\\s*(${name})=:([\\w+/]+={0,2}):`, 'g')))
    if (found === label) return Buffer.from(base64, 'base64');
  return undefined;
}

/** The signature that was made for a purpose, its `tag`, among those that proxies on the way may have added. */
export function findSignature(inputHeader: string, header: string, tag: string): ReceivedSignature | undefined {
  for (const [, label = '', parameters = '', list = '', written = ''] of inputHeader.matchAll(inputs)) {
    const valueOf = (parameter: string): string | undefined =>
      new RegExp(`;${parameter}=("[^"]*"|\\d+)`).exec(written)?.[1];
    const text = (parameter: string): string | undefined => /^"(.*)"$/.exec(valueOf(parameter) ?? '')?.[1];
    const number = (parameter: string): number | undefined => {
      const value = valueOf(parameter);
      return value === undefined || value.startsWith('"') ? undefined : Number(value);
    };
    const signature = bytesOf(header, label);
    if (text('tag') !== tag || !signature) continue;
    const components = list.split(' ').flatMap((each) => /^"([^"]+)"$/.exec(each)?.[1] ?? []);
    return { components, parameters, signature, text, number };
  }
  return undefined;
}
