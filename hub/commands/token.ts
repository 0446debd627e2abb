import { readEnvironment } from '../../config/read-environment.ts';
import type { Settings } from '../../config/settings.ts';
import { ownKeysFolder } from '../../identity/keys/open-keys.ts';
import { issueToken } from '../../identity/tokens/issue-token.ts';
import { TokenRefused } from '../../identity/tokens/token-refused.ts';
import { committedAreas } from '../../schema/areas/committed-areas.ts';
import { readTokenWords } from './token/read-token-words.ts';
import { TokenFault } from './token/token-fault.ts';
import { tokenUsage } from './token/token-usage.ts';

export interface TokenOutput {
  readonly write: (text: string) => void;
  readonly writeError: (text: string) => void;
  /** Those of the environment where left out. */
  readonly settings?: Settings;
}

async function printToken(words: readonly string[], io: TokenOutput): Promise<number> {
  const wish = readTokenWords(words);
  if (!wish) {
    io.write(tokenUsage);
    return 0;
  }
  const settings = io.settings ?? readEnvironment();
  const { IDENTITY_JWKS: provider, IDENTITY_ISSUER: issuer, IDENTITY_AUDIENCE: audience } = settings;
  if (provider !== null)
    throw new TokenFault(
      `Mã truy cập do nhà cung cấp của IDENTITY_JWKS cấp (${provider}); bỏ cài đặt đó để Liên Tỉnh tự cấp.`,
      `Tokens come from the provider of IDENTITY_JWKS (${provider}); without that setting the hub issues its own.`,
    );
  const folder = ownKeysFolder(settings.DATA_DIR);
  const token = await issueToken(wish, { folder, areas: committedAreas(), issuer, audience });
  io.write(`${token}\n`);
  const whose = [wish.role, wish.provinceId].filter(Boolean).join(' ');
  // Beside the token, so that the token alone can be taken over by a script.
  io.writeError(
    `Mã truy cập của "${wish.subject}" (${whose}), hiệu lực ${wish.days} ngày. Ai có mã là có quyền: hãy giữ kín.\n` +
      `A token for "${wish.subject}" (${whose}), valid ${wish.days} days. Whoever holds it has the right: keep it secret.\n`,
  );
  return 0;
}

/** `npm run hub -- token`. Gives the exit code: 0 issued or explained, 2 nothing was issued. */
export async function runToken(words: readonly string[], io: TokenOutput): Promise<number> {
  try {
    return await printToken(words, io);
  } catch (error) {
    if (error instanceof TokenFault) io.writeError(`${error.message}\n`);
    else if (error instanceof TokenRefused) io.writeError(`${error.vi}\n${error.message}\n`);
    else throw error;
    return 2;
  }
}
