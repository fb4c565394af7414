// A search as it is kept on the server, back into a search of the page. Pure.
import { emptyState, rawOfGroup } from './url.js';

/** @typedef {string | number | boolean} Scalar */

/**
 * @param {Record<string, any>} query the body of a search: a list is OR, a list of lists AND
 * @returns {import('./url.js').SearchState}
 */
export function stateOf(query) {
  const state = emptyState();
  for (const [name, value] of Object.entries(query)) {
    if (name === 'q') state.q = String(value);
    else if (name === 'sort') state.sort = String(value);
    else for (const raw of groups(value).map(rawOfGroup)) if (raw) state.filters.push([name, raw]);
  }
  return state;
}

/** @param {any} value @returns {import('./url.js').Group[]} */
function groups(value) {
  if (!Array.isArray(value)) return [one(value)];
  return value.some(item => typeof item === 'object') ? value.map(one) : [{ not: false, values: value.map(String) }];
}

/** @param {any} value @returns {import('./url.js').Group} */
function one(value) {
  if (Array.isArray(value)) return { not: false, values: value.map(String) };
  if (value?.not !== undefined) return { ...one(value.not), not: true };
  if (typeof value === 'object') return { not: false, values: [`${value.from ?? ''}..${value.to ?? ''}`] };
  return { not: false, values: [String(value)] };
}
