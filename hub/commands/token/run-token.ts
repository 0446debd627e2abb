import { ownKeysFolder } from '../../../identity/keys/open-keys.ts';
import { issueToken, type IssuePlace, type TokenWish } from '../../../identity/tokens/issue-token.ts';
import { TokenRefused } from '../../../identity/tokens/token-refused.ts';
import { committedAreas } from '../../../schema/areas/committed-areas.ts';
import { CommandFault } from '../command-line/command-fault.ts';
import type { RunCommand } from '../command-line/command-io.ts';
import { readTokenWords } from './read-token-words.ts';
import { tokenUsage } from './token-usage.ts';

async function issue(wish: TokenWish, place: IssuePlace): Promise<string> {
  try {
    return await issueToken(wish, place);
  } catch (error) {
    throw error instanceof TokenRefused ? new CommandFault(error.vi, error.message) : error;
  }
}

/** `npm run hub -- token`. Ends with 0, issued or explained, or 2, nothing was issued. */
export const runToken: RunCommand = async (words, io) => {
  const wish = readTokenWords(words);
  if (!wish) {
    io.out.write(tokenUsage);
    return 0;
  }
  const { DATA_DIR, IDENTITY_JWKS: provider, IDENTITY_ISSUER: issuer, IDENTITY_AUDIENCE: audience } = io.readSettings();
  if (provider !== null)
    throw new CommandFault(
      `Mã truy cập do nhà cung cấp của IDENTITY_JWKS cấp (${provider}); bỏ cài đặt đó để Liên Tỉnh tự cấp.`,
      `Tokens come from the provider of IDENTITY_JWKS (${provider}); without that setting the hub issues its own.`,
    );
  const token = await issue(wish, { folder: ownKeysFolder(DATA_DIR), areas: committedAreas(), issuer, audience });
  io.out.write(`${token}\n`);
  const whose = [wish.role, wish.provinceId].filter(Boolean).join(' ');
  // Beside the token, so that the token alone can be taken over by a script.
  io.err.write(
    `Mã truy cập của "${wish.subject}" (${whose}), hiệu lực ${wish.days} ngày. Ai có mã là có quyền: hãy giữ kín.\n` +
      `A token for "${wish.subject}" (${whose}), valid ${wish.days} days. Whoever holds it has the right: keep it secret.\n`,
  );
  return 0;
};
