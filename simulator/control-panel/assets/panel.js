// On every page of a store: logging out here logs out every tab in which the same person has the app open.
const person = document.body.dataset.person;
const channel = 'BroadcastChannel' in window ? new BroadcastChannel(`control-panel-${person}`) : null;

document.querySelector('#log-out')?.addEventListener('submit', (event) => {
  channel?.postMessage('logout');
  const frame = document.querySelector('iframe');
  if (!frame) return;
  event.preventDefault();
  document.dispatchEvent(new CustomEvent('control-panel-logout'));
});

channel?.addEventListener('message', () => document.dispatchEvent(new CustomEvent('control-panel-logout')));
