// Opens app extensions over the right side of the page; the page's own address stays as it is.
(() => {
  const panel = document.querySelector('#side-panel');
  const title = panel.querySelector('#side-panel-title');
  const size = panel.querySelector('#side-panel-size');

  for (const item of document.querySelectorAll('[data-panel-src]')) {
    item.addEventListener('click', () => openPanel(item.dataset.panelSrc, item.textContent.trim()));
  }

  function openPanel(src, label) {
    const { title: app, appOrigin, blankAfterMs } = panel.dataset;
    title.textContent = `${app}: ${label}`;
    expand(false);
    const frame = Object.assign(document.createElement('iframe'), { title: app, src });
    Object.assign(frame.dataset, { appOrigin, blankAfterMs });
    panel.append(frame);
    panel.showModal();
    watchFrame(frame);
  }

  function expand(isWide) {
    panel.classList.toggle('wide', isWide);
    size.setAttribute('aria-pressed', String(isWide));
    size.textContent = isWide ? 'Reduce' : 'Expand';
  }

  size.addEventListener('click', () => expand(!panel.classList.contains('wide')));
  panel.querySelector('#side-panel-close').addEventListener('click', () => panel.close());
  panel.addEventListener('close', () => panel.querySelector('iframe')?.remove());
})();
