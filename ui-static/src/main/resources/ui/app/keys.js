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
      case 'f': return star();
      case 'l': session.playback.set({ loop: session.playback.loop === null ? 'song' : null }); return true;
      case 'm': case 'b': case 'h': return mode({ m: 'melody', b: 'rhythm', h: 'chords' }[key]);
      case 't': /** @type {HTMLElement | null | undefined} */ (host.shadowRoot?.querySelector('[data-act=tap]'))?.click(); return true;
      case '[': case ']': alter(a => a.changeKey(session.playback, key === ']' ? 1 : -1)); return true;
      case '-': case '=': alter(a => a.changeTempo(session.playback, key === '=' ? 1 : -1)); return true;
      case ',': case '.': bar(key === '.' ? 1 : -1); return true;
      case '?': session.open('help'); return true;
      case 'Escape': if (session.mode) { session.mode = ''; session.changed(); return true; } if (session.state.sel) session.select(null); return true;
      default: return false;
    }
  }

  const chosen = () => {
    const { sel } = session.state;
    return sel === null ? undefined : session.hits.at(session.hits.indexOf(sel));
  };

  /** @param {any} name */
  function mode(name) {
    if (!session.features.has(name)) return false;
    session.mode = session.mode === name ? '' : name;
    session.changed();
    return true;
  }

  /** @param {(a: typeof import('./alterations.js')) => void} job */
  const alter = job => { import('./alterations.js').then(job); };

  /** @param {1 | -1} by bars */
  async function bar(by) {
    const { playback } = session;
    if (!playback.song) return;
    const { barAt } = await import('../player/bars.js');
    const { bars } = playback.song;
    playback.seek(bars[Math.max(0, Math.min(bars.length - 2, barAt(bars, playback.position) + by))].seconds);
  }

  function playOrPause() {
    const hit = session.playback.hit ?? chosen() ?? session.hits.at(0);
    if (hit) session.playback.toggle(hit);
    return hit !== undefined;
  }

  function star() {
    const hit = chosen() ?? session.playback.hit;
    if (hit && session.rights.has('edit')) import('./marks.js').then(marks => marks.favorite(session, hit));
    return Boolean(hit);
  }

  function saveChosen() {
    const hit = chosen() ?? session.playback.hit;
    if (hit) import('./share.js').then(share => share.save(session, hit.id, hit.doc.name));
    return Boolean(hit);
  }
}
