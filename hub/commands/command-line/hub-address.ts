import type { Settings } from '../../../config/settings.ts';
import { CommandFault } from './command-fault.ts';

const everyAddress: Readonly<Record<string, string>> = { '0.0.0.0': '127.0.0.1', '::': '::1' };

/** Where a hub listens that was started on this machine with the same settings. */
function hereAddress({ HOST, PORT }: Pick<Settings, 'HOST' | 'PORT'>): string {
  const host = everyAddress[HOST] ?? HOST;
  return `http://${host.includes(':') ? `[${host}]` : host}:${PORT}`;
}

/** Where the hub is: what was typed as --url, else HUB_URL, else this machine. Throws `CommandFault`. */
export function hubAddress(typed: string | null, settings: Pick<Settings, 'HUB_URL' | 'HOST' | 'PORT'>): URL {
  const text = typed ?? settings.HUB_URL ?? hereAddress(settings);
  const address = URL.parse(text);
  if (!address || !/^https?:$/.test(address.protocol))
    throw new CommandFault(
      `--url=${text}: cần một địa chỉ như http://127.0.0.1:4000.`,
      `--url=${text}: expected an address such as http://127.0.0.1:4000.`,
    );
  return address;
}

/** The address of the hub's door `path`, where the hub itself may stand below a folder of its host. */
export function doorAddress(hub: URL, path: string, query: Readonly<Record<string, string | null>>): URL {
  const base = new URL(hub);
  base.pathname = `${hub.pathname.replace(/\/graphql\/?$/, '').replace(/\/$/, '')}/${path}`;
  for (const [name, value] of Object.entries(query)) if (value !== null) base.searchParams.set(name, value);
  return base;
}
