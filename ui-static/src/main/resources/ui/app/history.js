// The address bar follows the search, and Back restores it with its place in the list.
import { parse, print } from './url.js';

/** @param {import('./session.js').Session} session of the page, not of an embedded element */
export function bind(session) {
  /** the address that Back would return to */
  let committed = location.href;
  const addressOf = (/** @type {import('./url.js').SearchState} */ state) => {
    const query = print(state);
    return location.pathname + (query ? `?${query}` : '');
  };
  const place = () => ({ scroll: session.view?.scrollTop ?? 0 });

  session.writeUrl = (state, step) => {
    if (step === 'none' || session.file) return;
    const address = addressOf(state);
    try {
      if (step === 'replace') history.replaceState(history.state, '', address);
      else if (new URL(address, location.href).href !== committed) {
        history.replaceState(place(), '', committed);
        history.pushState({ scroll: 0 }, '', address);
        committed = location.href;
      }
    } catch {
      // browsers limit how often a page may write its address; the next step catches up
    }
    document.title = [state.q, 'MIDI Software Center'].filter(Boolean).join(' · ');
  };

  // the search may have moved on before this module was there
  if (print(parse(location.search)) !== print(session.state)) session.writeUrl(session.state, 'replace');

  addEventListener('popstate', async event => {
    committed = location.href;
    await session.go(parse(location.search), { step: 'none' });
    restore(event.state?.scroll ?? 0);
  });
  addEventListener('pagehide', () => history.replaceState(place(), ''));

  /** @param {number} scroll */
  const restore = scroll => { if (session.view) session.view.scrollTop = scroll; };
  const before = history.state?.scroll ?? 0;
  if (before > 0) session.addEventListener('answer', () => setTimeout(() => restore(before), 60), { once: true });
}
