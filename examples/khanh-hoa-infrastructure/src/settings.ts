import { join } from 'node:path';
import { Faulty, type Fault } from './fault.ts';
import { projectFolder } from './project-folder.ts';
import { publication } from './publication.ts';

export interface Settings {
  readonly host: string;
  readonly port: number;
  /** File of the SQLite database; `:memory:` keeps it nowhere. */
  readonly database: string;
  /** Null while anybody may ask: on one's own machine, or behind a gate that lets nobody but the hub in. */
  readonly signatures: {
    /** Where the hub serves its public keys (a JWKS). */
    readonly keysUrl: string;
    /** The address that was published: the hub signs for it, and behind a proxy the request does not tell it. */
    readonly targetUri: string;
  } | null;
}

type Environment = Readonly<Record<string, string | undefined>>;

const isWebAddress = (text: string): boolean => /^https?:$/.test(URL.parse(text)?.protocol ?? '');

function signaturesOf({ HUB_KEYS: keysUrl, PUBLIC_URL: targetUri }: Environment, faults: Fault[]) {
  if (!keysUrl && !targetUri) return null;
  for (const [name, value = ''] of [
    ['HUB_KEYS', keysUrl],
    ['PUBLIC_URL', targetUri],
  ])
    if (!isWebAddress(value))
      faults.push({
        place: name ?? null,
        vi: `Có "${value}", cần một địa chỉ http(s). HUB_KEYS và PUBLIC_URL đi cùng nhau: khoá của hub và địa chỉ đã công bố.`,
        en: `Found "${value}", expected an http(s) address. HUB_KEYS and PUBLIC_URL go together: the hub's keys and the address that was published.`,
      });
  return { keysUrl: keysUrl ?? '', targetUri: URL.parse(targetUri ?? '')?.href ?? '' };
}

/** What the environment says; throws `Faulty` with all that is wrong with it. */
export function readSettings(environment: Environment = process.env): Settings {
  const faults: Fault[] = [];
  const { HOST: host = '127.0.0.1', PORT: port = '4101', DATABASE: database } = environment;
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535)
    faults.push({
      place: 'PORT',
      vi: `Có "${port}", cần số 0 đến 65535.`,
      en: `Found "${port}", expected 0 to 65535.`,
    });
  const signatures = signaturesOf(environment, faults);
  if (faults.length > 0) throw new Faulty(faults);
  return {
    host,
    port: Number(port),
    database: database ?? join(projectFolder, 'data', `${publication.name}.sqlite`),
    signatures,
  };
}
