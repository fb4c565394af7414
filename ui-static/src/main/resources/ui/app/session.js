// One search and all that hangs on it: the state, the answer, what went wrong, what plays.
// Parts listen for `change` and read the fields; they change things through the methods only.
import { Api, CallFailed, Latest } from '../api/http.js';
import { Hits } from './hits.js';
import { Playback } from './playback.js';
import { searchParams, signature, chips, MAX_ROWS } from './query.js';
import { emptyState } from './url.js';
import { words } from './format.js';

/** @typedef {import('./url.js').SearchState} SearchState */
/** @typedef {'push' | 'replace' | 'none'} HistoryStep */

/** A search slower than this shows the bar above the list. Milliseconds. */
const SLOW = 150;

export class Session extends EventTarget {
  /** @param {string} base the product's address, ending with a slash */
  constructor(base) {
    super();
    this.api = new Api(base);
    this.playback = new Playback(this.api, () => this.changed());
    /** @type {SearchState} */
    this.state = emptyState();
    /** @type {any} the last good answer */
    this.answer = null;
    this.hits = new Hits(offset => this.page(offset), () => this.changed());
    this.latest = new Latest((/** @type {URLSearchParams} */ params, signal) => this.api.get('search', params, signal));
    /** @type {CallFailed | null} */
    this.failure = null;
    /** @type {{text: string, undo?: () => void} | null} */
    this.toast = null;
    /** @type {string} what a link asked for and did not get */
    this.notice = '';
    this.slow = false;
    this.offline = false;
    /** @type {number | null} files in the whole library; null = not yet known */
    this.library = null;
    /** @type {number} files that are in the catalog and not yet searchable */
    this.lag = 0;
    /** @type {Set<string>} */
    this.rights = new Set();
    /** @type {Set<string>} what this server can do beyond text and filters */
    this.features = new Set();
    /** @type {'' | 'melody' | 'rhythm' | 'chords'} the panel that is open */
    this.mode = '';
    /** @type {Set<string>} fields the visitor may not change */
    this.locked = new Set();
    this.limit = MAX_ROWS;
    this.compact = false;
    /** canvases draw for a dark ground */
    this.dark = false;
    /** @type {'wide' | 'middle' | 'narrow' | 'phone'} by the container's width */
    this.room = 'wide';
    /** @type {string | null} the file this page is about, at /f/{id} */
    this.file = null;
    /** @type {import('./imports.js').Imports | null} */
    this.imports = null;
    this.asked = '';
    /** fetched before it is needed: what helps against an outage must not be on the other side of it */
    this.recovery = import('./recovery.js');
    /** @type {ReturnType<typeof setTimeout> | undefined} */
    this.slowTimer = undefined;
    /** the details take the keyboard when they are next drawn */
    this.detailFocus = false;
    /** @type {{name: string, [more: string]: any} | null} the dialog that is open */
    this.dialog = null;
    /** @type {{scrollTop: number, focusRow(index: number): void, focusList(): void} | null} the list, once it is drawn */
    this.view = null;
    /** @type {Map<string, string>} "field:value" → label, from all answers so far */
    this.labels = new Map();
    /** @type {(state: SearchState, step: HistoryStep) => void} */
    this.writeUrl = () => {};
  }

  changed() {
    this.dispatchEvent(new Event('change'));
  }

  /** @param {boolean} dark */
  paint(dark) {
    if (dark === this.dark) return;
    this.dark = dark;
    queueMicrotask(() => this.changed());
  }

  /** @param {string} name @param {object} detail */
  tell(name, detail) {
    this.dispatchEvent(new CustomEvent('tell', { detail: { name, detail } }));
  }

  /**
   * The one way to another search.
   * @param {SearchState} state @param {{typing?: boolean, step?: HistoryStep, force?: boolean}} [how]
   */
  go(state, how = {}) {
    this.state = state;
    this.writeUrl(state, how.step ?? 'push');
    this.changed();
    if (how.force || signature(state) !== this.asked) return this.search(how.typing ?? false);
    return Promise.resolve();
  }

  /** Asks again, as after an import or an outage. */
  again() {
    return this.search(false);
  }

  /** @param {boolean} typing */
  async search(typing) {
    const state = this.state;
    const asked = signature(state);
    this.asked = asked;
    this.slowTimer ??= setTimeout(() => { this.slow = true; this.changed(); }, SLOW);
    try {
      const answer = await this.latest.put(searchParams(state, { typing, facets: true }));
      if (asked === this.asked) this.take(answer, state);
    } catch (error) {
      if (asked === this.asked) this.fail(/** @type {CallFailed} */ (error));
    } finally {
      // a search overtaken by a newer one never comes here: the newest ends the waiting
      clearTimeout(this.slowTimer);
      this.slowTimer = undefined;
      this.slow = false;
      this.changed();
    }
  }

  /** @param {any} answer @param {SearchState} state */
  take(answer, state) {
    if (!answer?.total || !Array.isArray(answer.hits)) {
      this.fail(new CallFailed('malformed'));
      return;
    }
    this.answer = answer;
    this.failure = null;
    this.offline = false;
    this.hits.reset(answer.total.value, answer.hits, this.limit);
    for (const [field, facet] of Object.entries(answer.facets ?? {})) this.learn(field, facet.values ?? []);
    if (!state.q && state.filters.length === 0) this.library = answer.total.value;
    this.dispatchEvent(new Event('answer'));
    this.tell('results', { total: answer.total.value });
  }

  /** @param {string} field @param {{value: string, label?: string}[]} values */
  learn(field, values) {
    for (const { value, label } of values) if (label) this.labels.set(`${field}:${value}`, label);
  }

  /** @param {string} field @param {string} value */
  labelOf = (field, value) => this.labels.get(`${field}:${value}`) ?? (field === 'folder' || field === 'pack' ? value : words(value));

  /** @param {CallFailed} failure */
  fail(failure) {
    if (failure.kind === 'aborted') return;
    this.failure = failure;
    this.tell('error', { code: failure.code || failure.kind, message: failure.message });
    this.recovery.then(recovery => recovery.recover(this, failure));
  }

  /** @param {number} offset @returns {Promise<import('./hits.js').Hit[]>} */
  async page(offset) {
    try {
      return (await this.api.get('search', searchParams(this.state, { offset }))).hits;
    } catch (error) {
      this.fail(/** @type {CallFailed} */ (error));
      throw error;
    }
  }

  chips() {
    return chips(this.state, this.answer?.query, this.labelOf);
  }

  /** Filters people can take away: those a host page locked stay. */
  clear() {
    const before = this.state;
    const kept = before.filters.filter(([name]) => this.locked.has(name));
    this.go({ ...before, q: this.locked.has('q') ? before.q : '', filters: kept });
    this.say('Filters cleared.', () => this.go(before));
  }

  /** @param {string | null} id @param {HistoryStep} [step] */
  select(id, step = 'push') {
    if (id === this.state.sel) return;
    this.state = { ...this.state, sel: id };
    this.writeUrl(this.state, step);
    this.changed();
    const hit = id === null ? null : this.hits.at(this.hits.indexOf(id));
    if (hit) this.tell('select', { id, name: hit.doc.name });
  }

  /** @param {string} name @param {object} [more] */
  open(name, more = {}) {
    this.dialog = { name, ...more };
    this.changed();
  }

  close() {
    this.dialog = null;
    this.changed();
  }

  /**
   * A message that goes away by itself after eight seconds.
   * @param {string} text @param {() => void} [undo]
   */
  say(text, undo) {
    const toast = { text, undo };
    this.toast = toast;
    this.changed();
    setTimeout(() => { if (this.toast === toast) { this.toast = null; this.changed(); } }, 8000);
  }

  /** What this server offers to this visitor, how large the library is, whether an import is at work. */
  async introduce() {
    const fields = await this.api.get('fields').catch(() => null);
    this.rights = new Set((fields?.rights ?? []).filter((/** @type {string} */ right) => this.atHome || right === 'search' || right === 'content'));
    this.features = new Set(fields?.features ?? []);
    this.changed();
    if (this.library === null) await this.countLibrary();
    if (this.canImport) (await this.importing()).resume();
  }

  /** Whether this is a page of the server itself: pages of other sites may search and listen, nothing else. */
  get atHome() {
    return new URL(this.api.base).origin === location.origin;
  }

  /** Whether this visitor may choose a folder of the server's machine and have it read; never from inside another site. */
  get canImport() {
    return !this.compact && this.atHome && this.rights.has('import') && this.rights.has('browse');
  }

  async countLibrary() {
    const stats = await this.api.get('stats').catch(() => null);
    if (stats) { this.library = stats.files; this.changed(); }
  }

  /** Somebody meant this search: they pressed Enter, or play what it found. */
  meant() {
    if (this.rights.has('edit')) import('./marks.js').then(marks => marks.record(this), () => {});
  }

  async importing() {
    const { Imports } = await import('./imports.js');
    this.imports ??= new Imports(this);
    return this.imports;
  }
}
