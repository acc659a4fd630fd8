import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Hono } from 'hono';

const assets = {
  '/assets/panel.css': ['panel.css', 'text/css; charset=utf-8'],
  '/assets/panel.js': ['panel.js', 'text/javascript; charset=utf-8'],
  '/assets/action-menu.js': ['action-menu.js', 'text/javascript; charset=utf-8'],
  '/assets/side-panel.js': ['side-panel.js', 'text/javascript; charset=utf-8'],
  '/assets/frame.js': ['frame.js', 'text/javascript; charset=utf-8'],
  '/jssdk/bc-sdk.js': ['bc-sdk.js', 'text/javascript; charset=utf-8'],
} as const;

/** The control panel's style and scripts, and the SDK that apps load. */
export function assetRoutes(): Hono {
  const app = new Hono();
  for (const [url, [file, type]] of Object.entries(assets)) {
    const content = readFileSync(path.join(import.meta.dirname, 'assets', file), 'utf8');
    app.get(url, (c) => c.body(content, 200, { 'content-type': type, 'cache-control': 'no-cache' }));
  }
  return app;
}
