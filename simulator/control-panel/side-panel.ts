import { html } from 'hono/html';
import type { Html } from './layout';
import type { Panel } from './panel-env';

/** Where app extensions open: over the right side of the page, which stays where it is. Filled by assets/side-panel.js. */
export function sidePanel({ sim, store }: Panel): Html {
  return html`<dialog
    id="side-panel"
    class="side-panel"
    aria-labelledby="side-panel-title"
    data-title="${sim.app.name}"
    data-app-origin="${new URL(sim.app.url).origin}"
    data-blank-after-ms="${sim.flag(store, 'callbackTimeoutMs')}"
  >
    <div class="side-panel-bar">
      <h2 id="side-panel-title"></h2>
      <div class="actions">
        <button type="button" id="side-panel-size" aria-pressed="false">Expand</button>
        <button type="button" id="side-panel-close">Close</button>
      </div>
      <p id="frame-status" role="status" class="muted" data-state="waiting"></p>
      <div id="mixed-content" class="bad" hidden>
        <p>Over HTTPS a browser would refuse:</p>
        <ul></ul>
      </div>
    </div>
  </dialog>`;
}
