// The Action menu of a row: one open at a time, walked through with the arrow keys, closed with Escape or a click elsewhere.
(() => {
  const itemsOf = (menu) => [...menu.querySelectorAll('[role=menuitem]')];

  function close(button, refocus = false) {
    button.setAttribute('aria-expanded', 'false');
    button.nextElementSibling.hidden = true;
    if (refocus) button.focus();
  }

  function closeOthers(kept) {
    for (const button of document.querySelectorAll('[aria-haspopup=menu][aria-expanded=true]')) {
      if (button !== kept) close(button);
    }
  }

  function open(button, index = 0) {
    closeOthers(button);
    const menu = button.nextElementSibling;
    button.setAttribute('aria-expanded', 'true');
    menu.hidden = false;
    const { left, bottom } = button.getBoundingClientRect();
    menu.style.left = `${Math.max(8, Math.min(left, window.innerWidth - menu.offsetWidth - 8))}px`;
    menu.style.top = `${Math.max(8, Math.min(bottom + 4, window.innerHeight - menu.offsetHeight - 8))}px`;
    itemsOf(menu).at(index)?.focus();
  }

  function step(menu, event) {
    const items = itemsOf(menu);
    const at = items.indexOf(document.activeElement);
    const steps = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: -1 };
    if (!(event.key in steps)) return;
    event.preventDefault();
    items.at(steps[event.key] % items.length)?.focus();
  }

  for (const button of document.querySelectorAll('[aria-haspopup=menu]')) {
    const menu = button.nextElementSibling;
    button.addEventListener('click', () => {
      if (button.getAttribute('aria-expanded') === 'true') close(button);
      else open(button);
    });
    button.addEventListener('keydown', (event) => {
      if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
      event.preventDefault();
      open(button, event.key === 'ArrowUp' ? -1 : 0);
    });
    menu.addEventListener('keydown', (event) => {
      if (event.key === 'Escape') close(button, true);
      else if (event.key === 'Tab') close(button);
      else step(menu, event);
    });
    // Before the item does its work: a panel gives the focus back to where it was.
    const closeForItem = (event) => {
      if (event.target.closest('[role=menuitem]')) close(button, true);
    };
    menu.addEventListener('click', closeForItem, { capture: true });
  }

  document.addEventListener('click', (event) => {
    if (!event.target.closest('.menu-button')) closeOthers();
  });
  // The menus stand still over a page that moves.
  window.addEventListener('scroll', () => closeOthers(), { capture: true, passive: true });
})();
