// Stands in for BigCommerce's app SDK: runs in the app's frame and speaks to the control panel around it.
(() => {
  const panelOrigin = new URL(document.currentScript.src).origin;
  const isFramed = window.parent !== window;
  const tell = (event, detail) => {
    if (isFramed) window.parent.postMessage({ source: 'bc-sdk', event, detail }, panelOrigin);
  };
  let onLogout = () => undefined;

  window.Bigcommerce = {
    init(options = {}) {
      if (typeof options.onLogout === 'function') onLogout = options.onLogout;
      tell('ready');
    },
  };

  window.addEventListener('message', (message) => {
    if (!isFramed || message.source !== window.parent || message.origin !== panelOrigin) return;
    if (message.data?.source === 'control-panel' && message.data.event === 'logout') onLogout();
  });

  watchForMixedContent();
  window.bcAsyncInit?.();

  // The real control panel is HTTPS, so a browser refuses every http: asset. The app's own origin is http: only here.
  function watchForMixedContent() {
    const isMixed = (url) => url.protocol === 'http:' && ![location.origin, panelOrigin].includes(url.origin);
    new PerformanceObserver((list) => {
      const names = list.getEntries().map((entry) => new URL(entry.name, location.href));
      const mixed = names.filter(isMixed).map((url) => url.href);
      if (mixed.length > 0) tell('mixed-content', mixed);
    }).observe({ type: 'resource', buffered: true });
  }
})();
