import { html } from 'hono/html';
import { page, type Html } from './layout';
import type { Panel } from './panel-env';

/** The app in its frame, full width. `src` is a callback URL of the app, or the redirect to one. */
export function framePage(panel: Panel, src: string): Html {
  const { app } = panel.sim;
  const body = html`
    <div class="frame-bar">
      <h1>${app.name}</h1>
      <p id="frame-status" role="status" class="muted" data-state="waiting">Waiting for the app.</p>
      <div id="mixed-content" class="bad" hidden>
        <p>Over HTTPS a browser would refuse:</p>
        <ul></ul>
      </div>
    </div>
    <iframe
      title="${app.name}"
      src="${src}"
      data-app-origin="${new URL(app.url).origin}"
      data-blank-after-ms="${panel.sim.flag(panel.store, 'callbackTimeoutMs')}"
    ></iframe>
    <script src="/assets/frame.js" defer></script>
  `;
  return page({ title: app.name, body, panel, current: '/apps', isFrame: true });
}
