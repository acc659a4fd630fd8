// Says what can be seen of the app's frame from outside, and passes a logout on to the SDK in it.
const pageFrame = document.querySelector('main > iframe');
if (pageFrame) watchFrame(pageFrame);

function watchFrame(frame) {
  const status = document.querySelector('#frame-status');
  const { appOrigin } = frame.dataset;
  const blankAfterMs = Number(frame.dataset.blankAfterMs);
  const isThere = () => frame.isConnected;
  const show = (state, text) => {
    status.dataset.state = state;
    status.textContent = text;
  };
  show('waiting', 'Waiting for the app.');
  showMixedContent([]);

  const blank = setTimeout(() => {
    const seconds = blankAfterMs / 1000;
    if (isThere())
      show('blank', `Nothing has come from ${appOrigin} for ${seconds} seconds: the merchant sees a blank frame.`);
  }, blankAfterMs);

  frame.addEventListener('load', () => {
    clearTimeout(blank);
    if (status.dataset.state === 'waiting' || status.dataset.state === 'blank') show('loaded', 'The frame has loaded.');
  });

  window.addEventListener('message', ({ source, origin, data }) => {
    if (!isThere() || source !== frame.contentWindow || origin !== appOrigin || data?.source !== 'bc-sdk') return;
    clearTimeout(blank);
    if (data.event === 'ready') show('ready', 'The app runs, and its BigCommerce SDK is connected.');
    if (data.event === 'mixed-content') showMixedContent(data.detail);
  });

  document.addEventListener('control-panel-logout', () => {
    if (!isThere()) return;
    frame.contentWindow.postMessage({ source: 'control-panel', event: 'logout' }, appOrigin);
    show('logged-out', 'You are logged out of the control panel. The app was told.');
  });
}

function showMixedContent(urls) {
  const list = document.querySelector('#mixed-content ul');
  document.querySelector('#mixed-content').hidden = urls.length === 0;
  list.replaceChildren(...urls.map((url) => Object.assign(document.createElement('li'), { textContent: url })));
}
