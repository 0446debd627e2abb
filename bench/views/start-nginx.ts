import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { isInstalled } from '../measuring/is-installed.ts';
import { contestantCore, startPinnedCommand, type PinnedProcess } from '../measuring/pinned-process.ts';
import type { Representation } from './fetch-representations.ts';

export interface RunningNginx extends PinnedProcess {
  readonly url: string;
  /** Whether Debian's module for files compressed by Brotli is there. */
  readonly hasBrotli: boolean;
}

const brotliModule = '/usr/lib/nginx/modules/ngx_http_brotli_static_module.so';
const longestStartMs = 5000;

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  return port;
}

/** As one would set it up for files that are asked for often: open files kept, no log, connections that stay. */
const configuration = (folder: string, port: number, hasBrotli: boolean): string => `
${hasBrotli ? `load_module ${brotliModule};` : ''}
daemon off;
master_process off;
worker_processes 1;
pid ${folder}/nginx.pid;
error_log ${folder}/error.log;
events { worker_connections 1024; }
http {
  access_log off;
  types { application/json json; }
  charset utf-8;
  charset_types application/json;
  sendfile on;
  tcp_nopush on;
  keepalive_requests 1000000000;
  open_file_cache max=100;
  gzip_static on;
  gzip_vary on;
  ${hasBrotli ? 'brotli_static on;' : ''}
  client_body_temp_path ${folder}/body;
  proxy_temp_path ${folder}/proxy;
  fastcgi_temp_path ${folder}/fastcgi;
  uwsgi_temp_path ${folder}/uwsgi;
  scgi_temp_path ${folder}/scgi;
  server {
    listen 127.0.0.1:${port};
    root ${folder}/files;
    add_header cache-control "public, no-cache";
  }
}
`;

const endings: Readonly<Record<string, string>> = { identity: '', gzip: '.gz', br: '.br' };

/** nginx with one worker on the contestants' core, serving the representations as files; null where it is not installed. */
export async function startNginx(
  folder: string,
  views: ReadonlyMap<string, readonly Representation[]>,
): Promise<RunningNginx | null> {
  if (!isInstalled('nginx')) return null;
  const files = join(folder, 'files');
  await mkdir(files);
  for (const [name, representations] of views)
    for (const { encoding, bytes } of representations)
      await writeFile(join(files, `${name}.json${endings[encoding]}`), bytes);
  const [port, hasBrotli] = [await freePort(), existsSync(brotliModule)];
  const file = join(folder, 'nginx.conf');
  await writeFile(file, configuration(folder, port, hasBrotli));
  const nginx = startPinnedCommand(contestantCore, 'nginx', ['-p', folder, '-c', file]);
  const url = `http://127.0.0.1:${port}`;
  const isUp = async (): Promise<boolean> =>
    await fetch(url).then(
      () => true,
      () => false,
    );
  for (const begun = performance.now(); !(await isUp()); await sleep(20))
    if (performance.now() - begun > longestStartMs) {
      await nginx.stop();
      throw new Error('nginx does not answer');
    }
  return { ...nginx, url, hasBrotli };
}
