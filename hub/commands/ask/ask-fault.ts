/** What the person at the keyboard can mend; shown as it stands, without a stack. */
export class AskFault extends Error {
  constructor(vi: string, en: string) {
    super(`${vi}\n${en}`);
    this.name = 'AskFault';
  }
}
