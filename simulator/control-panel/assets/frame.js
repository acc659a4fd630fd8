// On the page that shows the app: says what can be seen of the frame from outside, and passes a logout on to the SDK.
const frame = document.querySelector('iframe');
const status = document.querySelector('#frame-status');
const appOrigin = frame.dataset.appOrigin;
const blankAfterMs = Number(frame.dataset.blankAfterMs);

const show = (state, text) => {
  status.dataset.state = state;
  status.textContent = text;
};

const blank = setTimeout(() => {
  const seconds = blankAfterMs / 1000;
  show('blank', `Nothing has come from ${appOrigin} for ${seconds} seconds: the merchant sees a blank frame.`);
}, blankAfterMs);

frame.addEventListener('load', () => {
  clearTimeout(blank);
  if (status.dataset.state === 'waiting' || status.dataset.state === 'blank') show('loaded', 'The frame has loaded.');
});

window.addEventListener('message', ({ source, origin, data }) => {
  if (source !== frame.contentWindow || origin !== appOrigin || data?.source !== 'bc-sdk') return;
  clearTimeout(blank);
  if (data.event === 'ready') show('ready', 'The app runs, and its BigCommerce SDK is connected.');
  if (data.event === 'mixed-content') showMixedContent(data.detail);
});

document.addEventListener('control-panel-logout', () => {
  frame.contentWindow.postMessage({ source: 'control-panel', event: 'logout' }, appOrigin);
  show('logged-out', 'You are logged out of the control panel. The app was told.');
});

function showMixedContent(urls) {
  document.querySelector('#mixed-content').hidden = false;
  const list = document.querySelector('#mixed-content ul');
  for (const url of urls) list.append(Object.assign(document.createElement('li'), { textContent: url }));
}
