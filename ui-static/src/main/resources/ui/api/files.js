// One file: its facts, its notes, and saving it.

/** @typedef {import('./http.js').Api} Api */

/** @param {Api} api @param {string} id @param {AbortSignal} [signal] */
export const fileFacts = (api, id, signal) => api.get(`files/${id}`, null, signal);

/** @param {Api} api @param {string} id @param {AbortSignal} [signal] */
export const fileNotes = (api, id, signal) => api.get(`files/${id}/notes`, null, signal);

/**
 * Saves the file where the browser saves downloads. The server names it.
 * @param {Api} api @param {string} id @param {string} name for browsers that ignore the server's name @param {URLSearchParams} [params] an altered copy
 */
export function download(api, id, name, params) {
  const link = document.createElement('a');
  link.href = api.url(`files/${id}/content`, params);
  link.download = name;
  link.rel = 'noopener';
  link.click();
}
