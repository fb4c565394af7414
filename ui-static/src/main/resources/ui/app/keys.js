// Shortcuts of the page. Single letters never fire in fields, with modifiers, or over a dialog.

/** @param {import('./session.js').Session} session @param {HTMLElement} host */
export function bind(session, host) {
  addEventListener('keydown', event => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
    const target = /** @type {HTMLElement} */ (event.composedPath()[0]);
    if (target.closest?.('input, textarea, select') || session.dialog) return;
    if (act(event.key, target)) event.preventDefault();
  });

  /** @param {string} key @param {HTMLElement} target @returns {boolean} handled */
  function act(key, target) {
    const view = /** @type {any} */ (session.view);
    switch (key) {
      case '/': /** @type {HTMLElement | null | undefined} */ (host.shadowRoot?.querySelector('input[name=q]'))?.focus(); return true;
      case 'j': case 'ArrowDown': view?.move(1); return view !== null;
      case 'k': case 'ArrowUp': view?.move(-1); return view !== null;
      case ' ': if (target.closest?.('button, [role=checkbox], [role=slider], summary, a')) return false; return playOrPause();
      case 'd': return saveChosen();
      case '?': session.open('help'); return true;
      case 'Escape': if (session.state.sel) session.select(null); return true;
      default: return false;
    }
  }

  const chosen = () => {
    const { sel } = session.state;
    return sel === null ? undefined : session.hits.at(session.hits.indexOf(sel));
  };

  function playOrPause() {
    const hit = session.playback.hit ?? chosen() ?? session.hits.at(0);
    if (hit) session.playback.toggle(hit);
    return hit !== undefined;
  }

  function saveChosen() {
    const hit = chosen() ?? session.playback.hit;
    if (hit) import('./share.js').then(share => share.save(session, hit.id, hit.doc.name));
    return Boolean(hit);
  }
}
