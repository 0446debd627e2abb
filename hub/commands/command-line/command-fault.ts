/** What the person at the keyboard can mend or must know; shown as it stands, without a stack. */
export class CommandFault extends Error {
  override readonly name = 'CommandFault';
  /** What the process ends with: 2, nothing was done, unless the command says otherwise. */
  readonly exitCode: number;

  constructor(vi: string, en: string, exitCode = 2) {
    super(`${vi}\n${en}`);
    this.exitCode = exitCode;
  }
}
