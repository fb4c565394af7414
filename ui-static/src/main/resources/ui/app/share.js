// Links and downloads.
import { print, MAX_URL } from './url.js';
import { download } from '../api/files.js';
import { T } from './strings.js';

/** @typedef {import('./session.js').Session} Session */

/** The address of the present search. @param {Session} session */
export function searchUrl(session) {
  const query = print({ ...session.state, sel: null });
  return session.api.base + (query ? `?${query}` : '');
}

/** @param {Session} session */
export function share(session) {
  const url = searchUrl(session);
  if (url.length > MAX_URL) session.say('This search has too many filters for a link.');
  else copy(session, url);
}

/** @param {Session} session @param {string} id */
export const shareFile = (session, id) => copy(session, `${session.api.base}f/${id}`);

/** Copies text, or shows it to be copied where the browser forbids the clipboard. @param {Session} session @param {string} text @param {string} [done] */
export async function copy(session, text, done = T.copied) {
  try {
    await navigator.clipboard.writeText(text);
    session.say(done);
  } catch {
    session.open('share', { text });
  }
}

/** @param {Session} session @param {string} id @param {string} name */
export function save(session, id, name) {
  session.tell('download', { id, name });
  download(session.api, id, name);
}
