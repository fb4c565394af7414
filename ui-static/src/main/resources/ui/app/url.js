// The search state: as a query string, as a list of filters, and the edits people make. Pure.
// Comma is OR, a repeated parameter is AND, a leading minus is NOT.

/**
 * @typedef {object} SearchState
 * @property {string} q what stands in the search box
 * @property {[string, string][]} filters parameter name and its value as the API reads it, in order; a name may repeat (AND)
 * @property {string} sort one of the API's sorts; empty for its default
 * @property {string | null} sel the chosen file's id; only the page knows it
 */

/** Parameters in the order a URL shows them; others follow in the order they were given. */
const ORDER = ['bpm', 'key', 'keyMatch', 'meter', 'kind', 'instrument', 'mainInstrument', 'tag', 'genre', 'mood',
  'duration', 'bars', 'loopBars', 'folder', 'pack', 'root'];
const PAGE_ONLY = new Set(['theme', 'locked', 'layout']);

/** Longer addresses are cut by mail programs and chat windows. */
export const MAX_URL = 2000;

/** @returns {SearchState} */
export const emptyState = () => ({ q: '', filters: [], sort: '', sel: null });

/**
 * @param {string} query with or without the leading question mark
 * @returns {SearchState}
 */
export function parse(query) {
  const state = emptyState();
  for (const [name, value] of new URLSearchParams(query)) {
    if (name === 'q') state.q = value;
    else if (name === 'sort') state.sort = value;
    else if (name === 'sel') state.sel = value || null;
    else if (!PAGE_ONLY.has(name) && value !== '') state.filters.push([name, value]);
  }
  state.filters = ordered(state.filters);
  return state;
}

/**
 * The query string without question mark; empty for an empty state. Keeps what the API's grammar uses readable.
 * @param {SearchState} state
 */
export function print(state) {
  const parts = /** @type {[string, string][]} */ ([]);
  if (state.q) parts.push(['q', state.q]);
  parts.push(...ordered(state.filters));
  if (state.sort) parts.push(['sort', state.sort]);
  if (state.sel) parts.push(['sel', state.sel]);
  return parts.map(([name, value]) => `${encode(name)}=${encode(value)}`).join('&');
}

/** @param {string} text */
const encode = text => encodeURIComponent(text.toWellFormed?.() ?? text)
  .replace(/%20/g, '+').replace(/%2C/g, ',').replace(/%3A/g, ':').replace(/%2F/g, '/').replace(/%7E/g, '~');

/** @param {[string, string][]} filters */
function ordered(filters) {
  const rank = (/** @type {string} */ name) => (ORDER.includes(name) ? ORDER.indexOf(name) : ORDER.length);
  return filters.map((filter, i) => /** @type {const} */ ([filter, i]))
    .sort(([a, i], [b, j]) => rank(a[0]) - rank(b[0]) || i - j).map(([filter]) => filter);
}

/**
 * A filter list written as in the search box: `key:Am bpm:92..126 pack:"Drums, Vol. 1"`.
 * @param {string} text
 * @returns {[string, string][]}
 */
export function parseFilters(text) {
  const filters = /** @type {[string, string][]} */ ([]);
  for (const [, minus, name, value] of text.matchAll(/(-?)([A-Za-z]+):((?:"[^"]*"|[^\s"])+)/g)) {
    filters.push([name, minus + value]);
  }
  return ordered(filters);
}

/** @typedef {{not: boolean, values: string[]}} Group one parameter: alternatives, all of them shut out where `not` */

/**
 * A parameter value as its alternatives; a quoted alternative may hold commas.
 * @param {string} raw
 * @returns {Group}
 */
export function group(raw) {
  const not = raw.startsWith('-');
  const values = [...raw.slice(not ? 1 : 0).matchAll(/(~?)(?:"((?:[^"]|"")*)"|([^,"]+))(?:,|$)/g)];
  return { not, values: values.map(m => m[1] + (m[2]?.replaceAll('""', '"') ?? m[3])) };
}

/** The parameter value of a group; empty where it has no alternative. @param {Group} group */
export const rawOfGroup = ({ not, values }) => (values.length === 0 ? '' : (not ? '-' : '') + values.map(quote).join(','));

/** @param {string} value */
const quote = value => (/[,"]|^-/.test(value) ? `"${value.replaceAll('"', '""')}"` : value);

/** @param {SearchState} state @param {string} field */
export const rawOf = (state, field) => state.filters.filter(([name]) => name === field).map(([, value]) => value);

/** All chosen values of a field, over all its parameters; those shut out with a minus in front. @param {SearchState} state @param {string} field */
export const valuesOf = (state, field) => rawOf(state, field).map(group).flatMap(({ not, values }) => values.map(value => (not ? '-' : '') + value));

/**
 * Sets a field to exactly these parameters.
 * @param {SearchState} state @param {string} field @param {string[]} raws
 * @returns {SearchState}
 */
export function withField(state, field, raws) {
  const filters = state.filters.filter(([name]) => name !== field);
  return { ...state, filters: [...filters, ...raws.filter(Boolean).map(raw => /** @type {[string, string]} */ ([field, raw]))] };
}

/**
 * Chooses a value or lets it go. Values chosen earlier stay: as alternatives, or all required where `all` is set.
 * @param {SearchState} state @param {string} field @param {string} value @param {boolean} [all]
 * @returns {SearchState}
 */
export function toggled(state, field, value, all = false) {
  const groups = rawOf(state, field).map(group);
  const chosen = groups.some(g => !g.not && g.values.includes(value));
  const rest = groups.map(g => ({ ...g, values: g.values.filter(v => v !== value) })).filter(g => g.values.length > 0);
  const open = rest.find(g => !g.not);
  if (!chosen && open && !all) open.values.push(value);
  else if (!chosen) rest.push({ not: false, values: [value] });
  return withField(state, field, rest.map(rawOfGroup));
}

/**
 * Shuts a value out, or lets it in again.
 * @param {SearchState} state @param {string} field @param {string} value
 */
export function excluded(state, field, value) {
  const groups = rawOf(state, field).map(group);
  const had = groups.some(g => g.not && g.values.includes(value));
  const rest = groups.map(g => ({ ...g, values: g.values.filter(v => v !== value) })).filter(g => g.values.length > 0);
  if (!had) rest.push({ not: true, values: [value] });
  return withField(state, field, rest.map(rawOfGroup));
}

/**
 * A range such as `92..126`, `~92..126`, `120`, `..90`; null where it is none.
 * @param {string} raw
 * @returns {{from: number | null, to: number | null, near: boolean} | null}
 */
export function parseRange(raw) {
  const match = /^(~?)(\d+(?:\.\d+)?)?(?:(\.\.)(\d+(?:\.\d+)?)?)?$/.exec(raw);
  if (!match || (match[2] === undefined && match[4] === undefined)) return null;
  const from = match[2] === undefined ? null : Number(match[2]);
  const to = match[3] ? (match[4] === undefined ? null : Number(match[4])) : from;
  return { from, to, near: match[1] === '~' };
}

/** @param {number | null} from @param {number | null} to @param {boolean} [near] */
export function printRange(from, to, near = false) {
  if (from === null && to === null) return '';
  return (near ? '~' : '') + (from === to ? `${from}` : `${from ?? ''}..${to ?? ''}`);
}
