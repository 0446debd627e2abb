import type { Asset } from './assets.ts';

/** Nothing but this host, and what GraphiQL makes itself: styles of elements, fonts and pictures inside its style sheet. */
export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "font-src 'self' data:",
  "img-src 'self' data:",
  "connect-src 'self'",
  'worker-src blob:',
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

// The fonts inside GraphiQL have no Vietnamese letters: words would be drawn out of two fonts, accents apart.
const style = `html, body, #graphiql { height: 100%; margin: 0; }
* { --font-family: system-ui, sans-serif !important; --font-family-mono: ui-monospace, Menlo, Consolas, 'Noto Sans Mono', monospace !important; }`;

/** Addresses are relative, so that the page also works below a path of a proxy. */
export function graphiqlPage(assets: readonly Asset[]): string {
  const isStyle = ({ type }: Asset): boolean => type.startsWith('text/css');
  const styles = assets.filter(isStyle).map(({ name }) => `<link rel="stylesheet" href="assets/graphiql/${name}">`);
  const scripts = assets
    .filter((asset) => !isStyle(asset))
    .map(({ name }) => `<script defer src="assets/graphiql/${name}"></script>`);
  return `<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Liên Tỉnh: hỏi dữ liệu chuyển đổi số các tỉnh – ask what the provinces report</title>
<link rel="icon" href="data:,">
${styles.join('\n')}
<style>${style}</style>
${scripts.join('\n')}
<script defer src="assets/graphiql/start.js"></script>
</head>
<body>
<div id="graphiql">Đang mở… Loading…</div>
<noscript>Trang này cần JavaScript. This page needs JavaScript; the graph itself answers POST /graphql.</noscript>
</body>
</html>
`;
}
