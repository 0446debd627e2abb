import { isRole } from '../../../identity/identity-text.ts';
import type { TokenWish } from '../../../identity/tokens/issue-token.ts';
import { TokenFault } from './token-fault.ts';

const options = ['role', 'province', 'subject', 'days'] as const;
type Option = (typeof options)[number];

const isOption = (name: string | undefined): name is Option => options.some((option) => option === name);

const usualDays = 90;
const mostDays = 366;

/** `--name=value` or `--name value`. */
function readOptions(words: readonly string[]): ReadonlyMap<Option, string> {
  const given = new Map<Option, string>();
  const rest = [...words];
  for (let word = rest.shift(); word !== undefined; word = rest.shift()) {
    const [, name, joined] = /^--([^=]+)(?:=(.*))?$/s.exec(word) ?? [];
    if (!isOption(name))
      throw new TokenFault(`Không hiểu "${word}".`, `Found "${word}"; --help tells what is understood.`);
    if (given.has(name)) throw new TokenFault(`--${name} được viết hai lần.`, `--${name} is given twice.`);
    const value = joined ?? rest.shift();
    if (value === undefined || value === '' || value.startsWith('--'))
      throw new TokenFault(`--${name} cần một giá trị.`, `--${name} needs a value.`);
    given.set(name, value);
  }
  return given;
}

/** Null where help is asked for. Throws `TokenFault`. */
export function readTokenWords(words: readonly string[]): TokenWish | null {
  if (words.length === 0 || words.includes('--help') || words.includes('-h')) return null;
  const given = readOptions(words);
  const role = given.get('role');
  if (!isRole(role) || role === 'public')
    throw new TokenFault(
      '--role phải là analyst, officer, editor hoặc operator.',
      '--role must be analyst, officer, editor or operator.',
    );
  const provinceId = given.get('province') ?? null;
  if ((role === 'officer') !== (provinceId !== null))
    throw new TokenFault(
      'officer cần --province=<mã>; vai trò khác không có --province.',
      'An officer needs --province=<id>; no other role takes it.',
    );
  const days = Number(given.get('days') ?? usualDays);
  if (!Number.isInteger(days) || days < 1 || days > mostDays)
    throw new TokenFault(`--days phải từ 1 đến ${mostDays}.`, `--days must be 1 to ${mostDays}.`);
  return { role, provinceId, subject: given.get('subject') ?? [role, provinceId].filter(Boolean).join(' '), days };
}
