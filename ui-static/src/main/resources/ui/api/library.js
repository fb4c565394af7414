// Folders of the library, and the files that could not be read.

/** @typedef {import('./http.js').Api} Api */

/** @param {Api} api @returns {Promise<{roots: any[]}>} */
export const roots = api => api.get('admin/roots');

/** @param {Api} api @param {string} slug @param {{watch?: boolean}} change */
export const changeRoot = (api, slug, change) =>
  api.send(`admin/roots/${encodeURIComponent(slug)}`, { method: 'PATCH', body: JSON.stringify(change), headers: { 'Content-Type': 'application/json' } });

/** @param {Api} api @param {string} slug @returns {Promise<any>} the task that does it */
export const removeRoot = async (api, slug) => (await api.send(`admin/roots/${encodeURIComponent(slug)}`, { method: 'DELETE', headers: { 'X-MSC-Request': '1' } })).json;

/** The first hundred, and how many of each kind. @param {Api} api @param {string} [code] @returns {Promise<{counts: Record<string, number>, problems: any[]}>} */
export const problems = (api, code) => api.get('admin/problems', code ? new URLSearchParams({ code }) : null);
