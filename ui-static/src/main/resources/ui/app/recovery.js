// What the page does by itself after a failed call: waits for the server, tries again, lets go of a bad filter.
import { withField } from './url.js';
import { CallFailed } from '../api/http.js';

/** @typedef {import('./session.js').Session} Session */

/** Seconds between looks at a server that does not answer. */
const WAITS = [1, 2, 4, 8, 16, 30];
/** @type {WeakSet<Session>} sessions whose server is being watched */
const watched = new WeakSet();

/** @param {Session} session @param {CallFailed} failure */
export function recover(session, failure) {
  if (failure.kind === 'offline') return wait(session);
  if (failure.busy) return later(session, failure);
  if (failure.status === 400) forget(session, failure);
}

/** @param {Session} session */
async function wait(session) {
  session.offline = true;
  session.changed();
  if (watched.has(session)) return;
  watched.add(session);
  for (let i = 0; session.offline; i++) {
    await new Promise(done => setTimeout(done, WAITS[Math.min(i, WAITS.length - 1)] * 1000));
    const alive = await session.api.get('health/live').then(() => true, error => error.kind !== 'offline');
    if (alive) {
      session.offline = false;
      session.failure = null;
      await session.again();
    }
  }
  watched.delete(session);
}

/** @param {Session} session @param {CallFailed} failure */
function later(session, failure) {
  setTimeout(() => { if (session.failure === failure) session.again(); }, failure.retryAfter * 1000);
}

/** A link may carry a parameter this server does not know: the search goes on without it. @param {Session} session @param {CallFailed} failure */
function forget(session, failure) {
  const unknown = failure.errors.filter(e => e.reason.startsWith('unknown parameter') && session.state.filters.some(([name]) => name === e.parameter));
  if (unknown.length === 0) return;
  session.notice = unknown.map(e =>
    `This link has a filter we do not know: ${e.parameter}${e.didYouMean ? ` (did you mean ${e.didYouMean}?)` : ''}.`).join(' ');
  const state = unknown.reduce((s, e) => withField(s, e.parameter ?? '', []), session.state);
  session.go(state, { step: 'replace' });
}
