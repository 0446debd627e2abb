/** What a signature covers, in order: names as RFC 9421 has them, and their values. */
export type Covered = readonly (readonly [component: string, value: string])[];

/** The text that is signed (RFC 9421 §2.5). `parameters` is the value of `@signature-params`, as `signature-input` has it. */
export function signatureBase(covered: Covered, parameters: string): string {
  let text = '';
  for (const [component, value] of covered) text += `"${component}": ${value}\n`;
  return `${text}"@signature-params": ${parameters}`;
}
