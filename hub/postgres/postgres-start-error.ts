/** Why the embedded PostgreSQL can not start: told in English, then in Vietnamese. Never holds the password. */
export class PostgresStartError extends Error {
  override readonly name = 'PostgresStartError';
  readonly english: string;
  readonly vietnamese: string;

  constructor(english: string, vietnamese: string, options?: ErrorOptions) {
    super(`${english}\n${vietnamese}`, options);
    this.english = english;
    this.vietnamese = vietnamese;
  }
}
