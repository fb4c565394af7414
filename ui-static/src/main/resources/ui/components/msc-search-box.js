// The search box: asks at every key, offers words while one types.
import { View, html, icon } from './view.js';
import { live } from '../vendor/lit/lit.js';
import { Latest } from '../api/http.js';
import { T } from '../app/strings.js';
import { marked, count, words } from '../app/format.js';

/** @typedef {{kind: string, value: string, label?: string, count?: number, highlight?: string, insert?: string}} Suggestion */

class SearchBox extends View {
  static properties = { offers: { state: true }, at: { state: true } };

  constructor() {
    super();
    /** @type {Suggestion[]} */
    this.offers = [];
    /** the offer under the cursor, −1 for none */
    this.at = -1;
    /** @type {Latest<string, any>} */
    this.latest = new Latest((text, signal) => this.session.api.get('suggest', new URLSearchParams({ q: text, limit: '6' }), signal));
  }

  get input() {
    return /** @type {HTMLInputElement} */ (this.querySelector('input'));
  }

  render() {
    const { state, failure, locked } = this.session;
    const open = this.offers.length > 0;
    const wrong = failure?.errors.find(e => e.parameter === 'q');
    return html`<form class="search" role="search" @submit=${this.submit}>
      ${icon('search')}
      <input type="search" name="q" aria-label=${T.searchLabel} placeholder=${T.placeholder} autocomplete="off" spellcheck="false" maxlength="512"
        role="combobox" aria-expanded=${open} aria-controls="offers" aria-autocomplete="list" aria-invalid=${wrong ? 'true' : 'false'}
        aria-activedescendant=${open && this.at >= 0 ? `offer-${this.at}` : ''}
        .value=${live(state.q)} ?disabled=${locked.has('q')} @input=${this.type} @keydown=${this.key} @blur=${() => this.shut()}>
      ${state.q && !locked.has('q') ? html`<button class="ib" type="button" aria-label="Clear the text" @click=${this.wipe}>${icon('x')}</button>` : html`<kbd aria-hidden="true">/</kbd>`}
      ${this.modes()}
    </form>
    <ul class="suggest" id="offers" role="listbox" aria-label="Suggestions" ?hidden=${!open}>${this.offers.map((offer, i) => this.offer(offer, i))}</ul>`;
  }

  /** The other ways to ask, where this server has them. */
  modes() {
    const s = this.session;
    const list = [['melody', 'Melody'], ['rhythm', 'Beat'], ['chords', 'Chords']].filter(([name]) => s.features.has(name) && !s.compact && !s.file);
    if (list.length === 0) return '';
    const open = (/** @type {any} */ mode) => { s.mode = s.mode === mode ? '' : mode; s.changed(); };
    return html`<span class="modes" role="group" aria-label="Search by">${list.map(([name, label]) => html`<button type="button" data-mode=${name} aria-pressed=${s.mode === name} @click=${() => open(name)}>${label}</button>`)}</span>`;
  }

  /** @param {Suggestion} offer @param {number} i */
  offer(offer, i) {
    const pieces = marked(offer.highlight ?? offer.label ?? offer.value);
    return html`<li id="offer-${i}" role="option" aria-selected=${i === this.at} @pointerdown=${(/** @type {Event} */ e) => e.preventDefault()} @click=${() => this.accept(offer)}>
      <span>${pieces.map(piece => (piece.hit ? html`<b>${piece.text}</b>` : piece.text))}</span>
      <span class="kind">${words(offer.kind)}${offer.count ? ` · ${count(offer.count)}` : ''}</span></li>`;
  }

  type() {
    const text = this.input.value;
    this.session.go({ ...this.session.state, q: text }, { typing: true, step: 'replace' });
    this.suggest(text);
  }

  /** @param {string} text */
  async suggest(text) {
    this.at = -1;
    const word = text.trim();
    if (word.length < 2) { this.offers = []; return; }
    const answer = await this.latest.put(word).catch(() => null);
    const here = /** @type {ShadowRoot} */ (this.getRootNode()).activeElement === this.input;
    this.offers = here && this.input.value.trim() === word ? answer?.suggestions ?? [] : [];
  }

  shut() {
    this.offers = [];
    this.at = -1;
  }

  /** @param {Suggestion} offer */
  accept(offer) {
    const kept = this.session.state.q.trim().split(/\s+/).slice(0, -1);
    const q = [...kept, offer.insert ?? offer.value].join(' ');
    this.shut();
    this.session.go({ ...this.session.state, q }, { step: 'push' });
  }

  wipe() {
    this.shut();
    this.session.go({ ...this.session.state, q: '' }, { step: 'push' });
    this.input.focus();
  }

  /** @param {Event} event */
  submit(event) {
    event.preventDefault();
    if (this.at >= 0 && this.offers[this.at]) { this.accept(this.offers[this.at]); return; }
    this.shut();
    if (this.session.file) { location.assign(`${this.session.api.base}?q=${encodeURIComponent(this.input.value)}`); return; }
    this.session.go({ ...this.session.state, q: this.input.value }, { step: 'push', force: true });
    this.session.meant();
  }

  /** @param {KeyboardEvent} event */
  key(event) {
    const n = this.offers.length;
    if (event.key === 'Escape') {
      if (n > 0) { this.shut(); event.stopPropagation(); } else this.input.blur();
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      if (n === 0) { if (event.key === 'ArrowDown') this.session.view?.focusList(); return; }
      this.at = (this.at + (event.key === 'ArrowDown' ? 1 : -1) + n + 1) % (n + 1);
      if (this.at === n) this.at = -1;
    }
  }
}

customElements.define('msc-search-box', SearchBox);
