// What one comes back to: favorites, collections, named searches and the newest ones.
import { html, icon } from './view.js';
import { DialogView } from './dialog.js';
import { addCollection, collections, deleteCollection, deleteSearch, forgetSearches, saveSearch, savedSearches } from '../api/marks.js';
import { chips, searchBody } from '../app/query.js';
import { stateOf } from '../app/saved.js';
import { remember, remembered } from '../app/store.js';
import { plural } from '../app/format.js';

class Saved extends DialogView {
  static properties = { named: { state: true }, recent: { state: true }, lists: { state: true }, error: { state: true } };
  heading = 'Saved';

  constructor() {
    super();
    /** @type {any[]} */
    this.named = [];
    /** @type {any[]} */
    this.recent = [];
    /** @type {any[]} */
    this.lists = [];
    this.error = '';
  }

  connectedCallback() {
    super.connectedCallback();
    this.doing(() => Promise.resolve());
  }

  /** Does something, then shows everything as it is now. @param {() => Promise<unknown>} job */
  async doing(job) {
    const { api } = this.session;
    this.error = '';
    try {
      await job();
      [this.named, this.recent, this.lists] = await Promise.all([savedSearches(api), savedSearches(api, true), collections(api)]);
    } catch (error) {
      this.error = /** @type {Error} */ (error).message;
    }
  }

  body() {
    const { state } = this.session;
    const something = state.q !== '' || state.filters.length > 0;
    return html`<div class="bd saved">${this.error ? html`<p class="wrong" role="alert">${this.error}</p>` : ''}
      ${something ? html`<form class="l" @submit=${this.save}><input class="field" name="name" aria-label="Name of this search" placeholder="Name for “${this.words(searchBody(state))}”" maxlength="200" autocomplete="off" required>
        <button class="btn p" name="as" value="search">Save search</button><button class="btn" name="as" value="collection" title="A collection that is always what this search finds">As a collection</button></form>` : html`<p>Search for something to save it here.</p>`}
      <ul class="roots"><li><div class="l">${this.go('Favorites', { favorite: ['yes'] })}${this.go('Four stars and more', { rating: ['4..'] })}</div></li>
        ${this.lists.map(list => html`<li data-collection=${list.slug}><div class="l">${this.go(list.name, list.query ?? { collection: [list.slug] })}<small>${list.kind === 'smart' ? 'collection by search' : plural(list.count ?? 0, 'file')}</small>${this.off(`collection ${list.name}`, () => deleteCollection(this.session.api, list.slug))}</div></li>`)}
        ${this.named.map(search => html`<li data-search=${search.id}><div class="l">${this.go(search.name, search.query)}<small>${this.words(search.query)}</small>${this.off(`search ${search.name}`, () => deleteSearch(this.session.api, search.id))}</div></li>`)}</ul>
      <h3>Recent searches</h3>
      <label class="sw"><input type="checkbox" role="switch" .checked=${remembered('recent') !== 'off'} @change=${(/** @type {Event} */ e) => remember('recent', /** @type {HTMLInputElement} */ (e.target).checked ? 'on' : 'off')}>Keep them</label>
      <ul class="roots">${this.recent.slice(0, 30).map(search => html`<li><div class="l">${this.go(this.words(search.query), search.query)}</div></li>`)}</ul>
      ${this.recent.length > 0 ? html`<div class="end"><button class="btn" data-act="forget" @click=${() => this.doing(() => forgetSearches(this.session.api))}>Forget all recent searches</button></div>` : ''}</div>`;
  }

  /** A search in words. @param {any} query */
  words(query) {
    const state = stateOf(query);
    return [state.q, ...chips(state, undefined, this.session.labelOf).map(chip => `${chip.label}: ${chip.text}`)].filter(Boolean).join(' · ') || 'everything';
  }

  /** @param {string} name @param {any} query */
  go(name, query) {
    return html`<button class="to" @click=${() => { this.frame.close(); this.session.go({ ...stateOf(query), sel: null }); }}>${name}</button>`;
  }

  /** @param {string} what @param {() => Promise<unknown>} job */
  off(what, job) {
    return html`<button class="ib" aria-label="Delete ${what}" @click=${() => this.doing(job)}>${icon('x')}</button>`;
  }

  /** @param {SubmitEvent} event */
  save(event) {
    event.preventDefault();
    const form = /** @type {HTMLFormElement} */ (event.target);
    const name = /** @type {HTMLInputElement} */ (form.elements.namedItem('name')).value.trim();
    const query = searchBody(this.session.state), { api } = this.session;
    const collection = /** @type {HTMLButtonElement | null} */ (event.submitter)?.value === 'collection';
    this.doing(() => (collection ? addCollection(api, name, query) : saveSearch(api, query, name))).then(() => form.reset());
  }
}

customElements.define('msc-saved', Saved);
