import { join } from 'node:path';
import { findFreePort } from '../../hub/postgres/free-port.ts';
import { randomInternalKey } from '../../identity/calls/internal-key.ts';
import type { ComposeFile, ComposeService } from './compose-file.ts';

/** A service of the file as a process of this machine. */
export interface PlacedService {
  readonly name: string;
  readonly url: string;
  readonly command: readonly string[];
  readonly healthCheck: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
  /** The services that must be healthy first. */
  readonly after: readonly string[];
}

const loopback = '127.0.0.1';

/** What the operator sets, the same for every service. */
const internalKey = randomInternalKey();

/** `node dist/…` is run by the Node of this test, from the folder that this test built. */
const onThisMachine = (words: readonly string[], builtFolder: string): string[] =>
  words.map((word) => {
    if (word === 'node') return process.execPath;
    return word.startsWith('dist/') ? join(builtFolder, word.slice('dist/'.length)) : word;
  });

/** `${NAME:-default}` as compose reads it where the operator sets nothing. */
const withDefaults = (text: string): string => text.replaceAll(/\$\{\w+:-([^}]*)\}/g, '$1');

export interface Places {
  readonly databaseUrl: string;
  /** The public keys of whoever issues tokens. */
  readonly keysFile: string;
  readonly builtFolder: string;
  /** In the place of the containers’ own folders. */
  readonly dataFolder: string;
}

/** Every service that runs our code, each on a free port of loopback and told the others' ports in place of their names. */
export async function placeServices(file: ComposeFile, places: Places): Promise<readonly PlacedService[]> {
  const ours = Object.entries(file.services).filter(([, { command }]) => command !== undefined);
  const ports = new Map<string, number>();
  for (const [name] of ours) {
    let port = await findFreePort();
    while ([...ports.values()].includes(port)) port = await findFreePort();
    ports.set(name, port);
  }
  return ours.map(([name, service]) => placeService(name, service, { ports, ...places }));
}

function placeService(
  name: string,
  service: ComposeService,
  { ports, databaseUrl, keysFile, builtFolder, dataFolder }: Places & { ports: ReadonlyMap<string, number> },
): PlacedService {
  const port = ports.get(name) ?? 0;
  const innerPort = String(service.environment['PORT']);
  const placeUrls = (text: string): string =>
    text.replaceAll(/\/\/([a-z\d.-]+):(\d+)/g, (_, host: string, given: string) => {
      const placed = host === loopback ? port : ports.get(host);
      // Whatever names a service by another port than it listens on would only fail in the containers.
      if (placed === undefined || given !== innerPort) throw new Error(`${name}: ${host}:${given} is no service`);
      return `//${loopback}:${placed}`;
    });
  const placed: Record<string, string> = { HOST: loopback, PORT: String(port) };
  const environment = Object.entries(service.environment).map(([variable, value]) => {
    if (variable === 'DATABASE_URL') return [variable, databaseUrl];
    if (variable === 'INTERNAL_KEY') return [variable, internalKey];
    if (variable === 'IDENTITY_JWKS') return [variable, keysFile];
    if (variable === 'DATA_DIR') return [variable, dataFolder];
    // Provinces stand on this machine too.
    if (variable === 'ENDPOINTS_ALLOWED') return [variable, `${loopback}/32`];
    return [variable, placed[variable] ?? placeUrls(withDefaults(String(value)))];
  });
  const [kind, ...check] = service.healthcheck.test;
  if (kind !== 'CMD') throw new Error(`${name}: expected a health check without a shell`);
  return {
    name,
    url: `http://${loopback}:${port}`,
    command: onThisMachine(service.command ?? [], builtFolder),
    healthCheck: onThisMachine(check, builtFolder).map(placeUrls),
    environment: { NODE_ENV: 'production', ...(Object.fromEntries(environment) as Record<string, string>) },
    after: Object.keys(service.depends_on ?? {}),
  };
}
