// In the page: finds what a person can operate, and tells what an operation changed.
(() => {
  const SELECTOR = 'a[href], button, input, textarea, [role=slider], [role=checkbox], [role=option], canvas.big';
  const root = () => document.querySelector('midi-search').shadowRoot;
  const session = () => document.querySelector('midi-search').session;
  const top = () => root().querySelector('dialog[open]') ?? root();
  const visible = e => e.checkVisibility({ visibilityProperty: true }) && !e.disabled && e.getAttribute('aria-disabled') !== 'true' && !e.closest('[inert]');
  const label = e => (e.getAttribute('aria-label') ?? e.textContent ?? '').replace(/[\d,.]+( files)?/g, '#').trim().slice(0, 60);
  const key = e => [e.closest('[data-field]')?.dataset.field ?? '', e.closest('msc-row')?.getAttribute('aria-rowindex') ?? '', e.localName, e.type ?? '', e.dataset.act ?? e.dataset.end ?? e.dataset.chip ?? '', e.className.baseVal ?? e.className, label(e), e.closest('label')?.textContent.trim().replace(/[\d,]+$/, '') ?? ''].join('|');
  const all = () => [...top().querySelectorAll(SELECTOR)].filter(visible);
  window.controls = {
    keys: () => [...new Set(all().map(key))],
    find: wanted => all().find(e => key(e) === wanted) ?? null,
    /** All that an operation may change, but for requests. */
    print: () => {
      const s = session(), p = s.playback;
      const active = root().activeElement;
      const fields = [...root().querySelectorAll('input, textarea')].map(e => (e.type === 'checkbox' ? e.checked : e.value));
      const states = [...root().querySelectorAll('[aria-checked], [aria-expanded], [aria-pressed], [aria-selected]')].map(e => ['checked', 'expanded', 'pressed', 'selected'].map(a => e.getAttribute('aria-' + a)).join());
      return JSON.stringify([location.href, s.state, s.dialog, s.toast?.text, p.state, p.hit?.id, p.volume, Math.round(p.position), root().querySelector('.root').className,
        root().querySelector('.root').innerText, active ? key(active) : '', fields, states]);
    },
    reset: state => {
      const s = session();
      root().querySelector('dialog[open]')?.close();
      s.toast = null;
      s.notice = '';
      s.dialog = null;
      s.playback.player?.pause();
      Object.assign(root().querySelector('msc-results') ?? {}, { menu: false });
      for (const list of root().querySelectorAll('msc-values')) Object.assign(list, { all: false, found: null });
      for (const tree of root().querySelectorAll('msc-folders')) tree.open = new Set(tree.roots().map(folder => folder.value));
      return s.go(structuredClone(state), { step: 'replace' }).then(() => new Promise(requestAnimationFrame));
    },
    state: () => session().state,
  };
})();
