// What is shown when there is no list: empty library, no match, a failure.
import { html, icon } from './view.js';
import { T } from '../app/strings.js';
import './msc-no-match.js';

/** @typedef {import('../app/session.js').Session} Session */
/** @typedef {import('../api/http.js').CallFailed} CallFailed */

/** In place of the list. @param {Session} session */
export function instead(session) {
  if (session.failure) return html`<div class="empty" role="alert">${failure(session, session.failure)}</div>`;
  const { q, filters } = session.state;
  const plain = q === '' && filters.length === 0;
  if (session.library === 0 || (plain && session.answer)) return empty(session);
  return html`<msc-no-match class="empty" .session=${session}></msc-no-match>`;
}

/** Above the old rows, which stay. @param {Session} session */
export function beside(session) {
  return session.failure && session.failure.kind !== 'offline'
    ? html`<div class="note over" role="alert">${failure(session, session.failure)}</div>` : '';
}

/** @param {Session} session */
function empty(session) {
  const canImport = session.canImport;
  return html`<div class="empty"><h2>${T.noFiles}</h2>
    ${canImport
      ? html`<p>${T.emptyHint}</p><button class="btn p" data-act="first-folder" @click=${() => session.open('folders')}>${icon('addfolder')}${T.addFolder}</button>`
      : html`<p>${T.emptyRemote}</p><code>${T.importCommand}</code>`}</div>`;
}

/** @param {Session} session @param {CallFailed} failed */
function failure(session, failed) {
  const again = html`<button class="btn" data-act="again" @click=${() => session.again()}>${T.tryAgain}</button>`;
  if (failed.kind === 'offline') return html`<p>${T.offline}</p>`;
  if (failed.busy) return html`<p>Busy, trying again in ${failed.retryAfter} s.</p>`;
  if (failed.errors.length > 0) return html`${failed.errors.map(e => html`<p>${e.parameter ? html`<strong>${e.parameter}</strong>: ` : ''}${e.value ? `“${e.value}”: ` : ''}${e.reason}${e.didYouMean ? `; did you mean ${e.didYouMean}?` : ''}</p>`)}
    <button class="btn" data-act="clear" @click=${() => session.clear()}>${T.clearAll}</button>`;
  const text = failed.kind === 'malformed' ? T.malformed : failed.status >= 500 ? T.internal : failed.message;
  return html`<p>${text}${failed.requestId ? html` <span class="n">Request ${failed.requestId}</span>` : ''}</p>${again}`;
}
