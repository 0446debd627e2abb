/** What is wrong with what was typed, in both languages. */
export class TokenFault extends Error {
  constructor(vi: string, en: string) {
    super(`${vi}\n${en}`);
  }
}
