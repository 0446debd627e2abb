import { CommandFault } from '../command-line/command-fault.ts';
import { isFileError } from '../../postgres/file-error.ts';

/** The connection to the hub broke, or never was. */
export class ConnectionLost extends Error {
  override readonly name = 'ConnectionLost';
  /** How much of what was sent the other side can have got. */
  readonly reached: 'nothing' | 'part' | 'all';

  constructor(reached: ConnectionLost['reached'], cause: unknown) {
    super('the connection was lost', { cause });
    this.reached = reached;
  }
}

const isHere = ({ hostname }: URL): boolean => /^(127\.0\.0\.1|localhost|\[::1\])$/.test(hostname);

/** Nobody answers there: why, and what to do. */
export function unreachable(url: URL, { cause }: ConnectionLost): CommandFault {
  const at = url.origin;
  if (isFileError(cause, 'ENOTFOUND', 'EAI_AGAIN'))
    return new CommandFault(
      `Không tìm thấy máy chủ "${url.hostname}". Hãy xem lại --url hoặc HUB_URL.`,
      `No host is called "${url.hostname}". See --url or HUB_URL.`,
    );
  if (isFileError(cause, 'ECONNREFUSED') && isHere(url))
    return new CommandFault(
      `Liên Tỉnh chưa chạy tại ${at}. Hãy chạy "npm start" ở một cửa sổ khác rồi gửi lại, hoặc nêu --url=<địa chỉ>.`,
      `No hub runs at ${at}. Run "npm start" in another terminal and try again, or name the hub by --url=<address>.`,
    );
  const why = cause instanceof Error ? cause.message : String(cause);
  return new CommandFault(
    `Không kết nối được với Liên Tỉnh tại ${at} (${why}). Hãy xem lại --url hoặc HUB_URL, mạng và chứng chỉ.`,
    `The hub at ${at} cannot be reached (${why}). See --url or HUB_URL, the network and the certificate.`,
  );
}
