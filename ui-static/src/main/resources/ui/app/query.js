// From the search state to the parameters of a call, and from an answer to the chips above the list. Pure.
import { keyName, words } from './format.js';
import { rawOf, group, parseRange, withField } from './url.js';
import { FIELD_LABELS } from './strings.js';

/** @typedef {import('./url.js').SearchState} SearchState */

export const PAGE = 50;
/** The list ends here: nobody reads row 900,000. */
export const MAX_ROWS = 10_000;
export const FACETS = 'bpm:4,key:24,instrument:20,mainInstrument:20,role:20,artist:20,kind,loopBars:6,meter,genre:20,mood:20,tag:20,folder:50,pack:20,collection:20,favorite';
const ROW_FIELDS = 'name,path,bpm,key,camelot,meter,bars,duration,tracks,kind,tag,instrument,mainInstrument,drums,notes,favorite,rating,sketch';

/**
 * @param {SearchState} state
 * @param {{offset?: number, limit?: number, typing?: boolean, facets?: boolean}} [page]
 */
export function searchParams(state, page = {}) {
  const params = new URLSearchParams();
  if (state.q) params.set('q', state.q);
  for (const [name, value] of state.filters) params.append(name, value);
  if (state.sort) params.set('sort', state.sort);
  if (page.limit !== 0) params.set('fields', ROW_FIELDS);
  if (page.facets) params.set('facets', FACETS);
  if (page.typing) params.set('typing', 'true');
  if (page.offset) params.set('offset', String(page.offset));
  params.set('limit', String(page.limit ?? PAGE));
  return params;
}

/** The filters alone, for calls that count inside the same selection. @param {SearchState} state */
export function filterParams(state) {
  const params = new URLSearchParams();
  if (state.q) params.set('q', state.q);
  for (const [name, value] of state.filters) params.append(name, value);
  return params;
}

/** The search as a JSON body that only counts. @param {SearchState} state */
export const countingBody = state => /** @type {Record<string, unknown>} */ ({ limit: 0, ...searchBody(state) });

/** What the search selects, as a JSON body: a list is OR, a list of lists AND. @param {SearchState} state */
export function searchBody(state) {
  const body = /** @type {Record<string, unknown>} */ ({});
  if (state.q) body.q = state.q;
  for (const field of new Set(state.filters.map(([name]) => name))) {
    const groups = rawOf(state, field).map(group).map(({ not, values }) => (not ? { not: values } : values));
    body[field] = groups.length === 1 ? groups[0] : groups;
  }
  return body;
}

/** Fields of a musical query, and how it is matched. */
const TUNES = /** @type {Record<string, string>} */ ({ melody: 'melodyMatch', rhythm: 'rhythmMatch', chords: 'chordMatch' });
const HOW = new Set(Object.values(TUNES));

/** What the list shows, apart from the selection: equal strings, equal answers. @param {SearchState} state */
export const signature = state => searchParams(state).toString();

/**
 * @typedef {object} Chip
 * @property {string} id stable while the chip stays
 * @property {string} field parameter name, or `q` for a piece of the text
 * @property {string} label
 * @property {string} text
 * @property {(state: SearchState) => SearchState} remove
 */

/**
 * One chip per filtered field, then one per piece of the text that was understood as more than a word.
 * @param {SearchState} state
 * @param {{items?: Item[]} | undefined} understood
 * @param {(field: string, value: string) => string} labelOf
 * @returns {Chip[]}
 */
export function chips(state, understood, labelOf) {
  const fields = [...new Set(state.filters.map(([name]) => name))].filter(field => !HOW.has(field));
  const list = fields.map(field => /** @type {Chip} */ ({
    id: `f:${field}`, field, label: FIELD_LABELS[field] ?? words(field),
    text: rawOf(state, field).map(raw => describe(field, raw, labelOf)).join(' and '),
    remove: s => withField(field in TUNES ? withField(s, TUNES[field], []) : s, field, []),
  }));
  const items = understood?.items ?? [];
  if (items.some(item => item.kind !== 'word' || item.negated)) list.push(...items.map(item => itemChip(item, labelOf)));
  return list;
}

/** @typedef {{kind: string, text: string, at: [number, number], negated?: boolean, filter?: {field: string, text: string, negated?: boolean}}} Item */

/** @param {Item} item @param {(field: string, value: string) => string} labelOf @returns {Chip} */
function itemChip({ text, at, negated, filter }, labelOf) {
  const not = negated && !filter?.text.startsWith('-') ? 'not ' : '';
  return {
    id: `q:${at[0]}`, field: 'q', label: filter ? FIELD_LABELS[filter.field] ?? words(filter.field) : 'Text',
    text: not + (filter ? describe(filter.field, filter.text, labelOf) : text),
    remove: s => ({ ...s, q: (s.q.slice(0, at[0]) + s.q.slice(at[1])).replace(/\s+/g, ' ').trim() }),
  };
}

/** @param {string} field @param {string} raw @param {(field: string, value: string) => string} labelOf */
function describe(field, raw, labelOf) {
  if (field in TUNES) return field === 'chords' ? raw.replaceAll('-', ' – ') : field === 'melody' ? `${raw.split('-').length} notes` : 'as played';
  const range = parseRange(raw);
  if (range && field !== 'meter') {
    const text = range.from === range.to ? `${range.from}` : `${range.from ?? '…'}–${range.to ?? '…'}`;
    return text + (range.near ? ', ½× 2×' : '');
  }
  if (field === 'similarTo' || field === 'compatibleWith') return labelOf(field, raw).replace(/^[0-9a-f]{64}$/i, 'a file');
  const { not, values } = group(raw);
  const near = values.some(value => value.startsWith('~'));
  const names = values.map(value => {
    const bare = value.replace(/^~/, '');
    if (bare === 'none') return 'unknown';
    return bare === 'any' ? 'known' : field === 'key' ? keyName(bare) : labelOf(field, bare);
  });
  return (not ? 'not ' : '') + names.join(', ') + (near ? ' + compatible' : '');
}
