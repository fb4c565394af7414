// What people say about files: one file, many files, taking it back; collections and saved searches.

/** @typedef {import('./http.js').Api} Api */
/** @typedef {{edit?: number, changed?: number, undone?: number, skipped?: number, indexed?: boolean}} EditAnswer */

/** @param {Api} api @param {string} method @param {string} path @param {object} [body] */
const call = async (api, method, path, body = {}) =>
  (await api.send(path, { method, body: JSON.stringify(body), headers: { 'Content-Type': 'application/json' } })).json;

/** @param {Api} api @param {string} id @param {object} marks @returns {Promise<EditAnswer>} once searches see it */
export const markFile = (api, id, marks) => call(api, 'PATCH', `files/${id}?wait=index`, marks);

/** @param {Api} api @param {object} body select or ids, ops, expect @returns {Promise<EditAnswer>} */
export const editMany = (api, body) => call(api, 'POST', 'edits?wait=index', body);

/** @param {Api} api @param {number} edit @returns {Promise<EditAnswer>} */
export const undoEdit = (api, edit) => call(api, 'POST', `edits/${edit}/undo?wait=index`);

/** @param {Api} api @returns {Promise<{slug: string, name: string, kind: string, count?: number, query?: object}[]>} */
export const collections = async api => (await api.get('collections')).collections;

/** @param {Api} api @param {string} name @param {object} [query] of a smart one */
export const addCollection = (api, name, query) => call(api, 'POST', 'collections', query ? { name, query } : { name });

/** @param {Api} api @param {string} slug */
export const deleteCollection = (api, slug) => call(api, 'DELETE', `collections/${encodeURIComponent(slug)}`);

/** @param {Api} api @param {boolean} [recent] @returns {Promise<{id: number, name?: string, query: any}[]>} */
export const savedSearches = async (api, recent = false) => (await api.get('saved-searches', new URLSearchParams(recent ? { recent: 'yes' } : {}))).searches;

/** @param {Api} api @param {object} query @param {string} [name] without one it is a recent search */
export const saveSearch = (api, query, name) => call(api, 'POST', 'saved-searches', name ? { name, query } : { query });

/** @param {Api} api @param {number} id */
export const deleteSearch = (api, id) => call(api, 'DELETE', `saved-searches/${id}`);

/** @param {Api} api */
export const forgetSearches = api => call(api, 'DELETE', 'saved-searches?recent=yes');
