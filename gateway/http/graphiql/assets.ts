import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** A file of an npm package that the page loads. */
export interface Asset {
  /** Holds the version, so that a browser may keep it for ever. */
  readonly name: string;
  readonly path: string;
  readonly type: 'text/javascript; charset=utf-8' | 'text/css; charset=utf-8';
}

const wanted = [
  ['react', 'umd/react.production.min.js'],
  ['react-dom', 'umd/react-dom.production.min.js'],
  ['graphiql', 'graphiql.min.js'],
  ['graphiql', 'graphiql.min.css'],
] as const;

/** In the order in which the page must load them. */
export function findAssets(): Asset[] {
  const { resolve } = createRequire(import.meta.url);
  return wanted.map(([name, file]) => {
    const manifest = resolve(`${name}/package.json`);
    const { version } = JSON.parse(readFileSync(manifest, 'utf8')) as { version: string };
    const isStyle = file.endsWith('.css');
    return {
      name: `${name}-${version}.${isStyle ? 'css' : 'js'}`,
      path: join(dirname(manifest), file),
      type: isStyle ? 'text/css; charset=utf-8' : 'text/javascript; charset=utf-8',
    };
  });
}
