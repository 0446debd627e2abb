import type { Role } from '../../../identity/identity.ts';
import type { TokenWish } from '../../../identity/tokens/issue-token.ts';
import { CommandFault } from '../command-line/command-fault.ts';
import { readWords } from '../command-line/read-words.ts';

const roles = ['analyst', 'officer', 'editor', 'operator'] as const satisfies readonly Role[];

const usualDays = 90;
const mostDays = 366;

/** Null where help is asked for. Throws `CommandFault`. */
export function readTokenWords(words: readonly string[]): TokenWish | null {
  if (words.length === 0) return null;
  const read = readWords(words, { role: roles, province: 'text', subject: 'text', days: 'text' });
  if (!read) return null;
  const { role, province: provinceId, subject, days: daysText } = read.options;
  if (role === null)
    throw new CommandFault(`Thiếu --role=${roles.join('|')}.`, `--role=${roles.join('|')} is missing.`);
  if ((role === 'officer') !== (provinceId !== null))
    throw new CommandFault(
      'officer cần --province=<mã>; vai trò khác không có --province.',
      'An officer needs --province=<id>; no other role takes it.',
    );
  const days = Number(daysText ?? usualDays);
  if (!Number.isInteger(days) || days < 1 || days > mostDays)
    throw new CommandFault(`--days phải từ 1 đến ${mostDays}.`, `--days must be 1 to ${mostDays}.`);
  return { role, provinceId, subject: subject ?? [role, provinceId].filter(Boolean).join(' '), days };
}
