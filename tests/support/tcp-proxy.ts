import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/** Passes connections on to a server, so that they can be broken, and the server moved, behind a port that stays. */
export interface TcpProxy {
  /** The address of the server as seen through the proxy. */
  urlOf(url: string): string;
  /** From now on connections go there; null refuses them. */
  leadTo(url: string | null): void;
  /** Ends every connection on both sides without a word. */
  breakAll(): void;
  close(): Promise<void>;
}

export async function startTcpProxy(target: string | null = null): Promise<TcpProxy> {
  const pairs = new Set<readonly [Socket, Socket]>();
  let leadsTo = target;
  const server = createServer((near) => {
    if (leadsTo === null) {
      near.resetAndDestroy();
      return;
    }
    const { hostname, port } = new URL(leadsTo);
    const far = connect(Number(port), hostname);
    const pair = [near, far] as const;
    pairs.add(pair);
    for (const [one, other] of [pair, [far, near]] as const) {
      one.pipe(other);
      one.on('error', () => {
        if (pairs.delete(pair)) other.resetAndDestroy();
      });
      one.on('close', () => {
        if (pairs.delete(pair)) other.destroy();
      });
    }
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const breakAll = (): void => {
    const broken = [...pairs].flat();
    // Each is ended once: Node never closes a socket that is destroyed while it is about to be reset.
    pairs.clear();
    for (const socket of broken) socket.resetAndDestroy();
  };
  return {
    urlOf: (url) => Object.assign(new URL(url), { port: String(port) }).href,
    leadTo: (url) => void (leadsTo = url),
    breakAll,
    close: async () => {
      const closed = once(server, 'close');
      server.close();
      breakAll();
      await closed;
    },
  };
}
