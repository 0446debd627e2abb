import { readDictionary, takeParameters, type FieldScanner } from './structured-fields.ts';

/** One signature as the header `signature-input` describes it. */
export interface SignatureInput {
  readonly components: readonly string[];
  /** As they are written: texts in their quotes. */
  readonly parameters: ReadonlyMap<string, string>;
}

const component = /"[\w@-]+"/y;

function takeInput(scanner: FieldScanner): SignatureInput {
  const components: string[] = [];
  scanner.take(/\([ ]*/y);
  while (!scanner.skip(/\)/y)) {
    const name = scanner.take(component).slice(1, -1);
    // With parameters (`"x";bs`, `"@query-param";name="y"`) it is another component than without.
    components.push([name, ...takeParameters(scanner).keys()].join(';'));
    scanner.skip(/[ ]+/y);
  }
  return { components, parameters: takeParameters(scanner) };
}

/** The signatures that a request has, by their labels; null where the header cannot be read. */
export const readSignatureInputs = (header: string): ReadonlyMap<string, SignatureInput> | null =>
  readDictionary(header, takeInput);

/** The bytes of the signatures by their labels; null where the header `signature` cannot be read. */
export const readSignatures = (header: string): ReadonlyMap<string, Buffer> | null =>
  readDictionary(header, (scanner) => Buffer.from(scanner.take(/:[\d+/A-Za-z]*={0,2}:/y).slice(1, -1), 'base64'));

/** The value of `@signature-params` (RFC 9421 §2.3): both, written anew in the one way there is. */
export function signatureParameters({ components, parameters }: SignatureInput): string {
  const list = components.map((name) => `"${name}"`).join(' ');
  const written = [...parameters].map(([name, value]) => (value === '?1' ? `;${name}` : `;${name}=${value}`));
  return `(${list})${written.join('')}`;
}
