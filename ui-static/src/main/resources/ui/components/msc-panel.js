// The frame of the musical searches: heading, what to do, close; subclasses give the instrument and the query.
import { View, html, icon, adopt } from './view.js';
import { panelStyles } from '../styles/panel.css.js';
import { rawOf, withField } from '../app/url.js';
import { plural } from '../app/format.js';

export class Panel extends View {
  /** parameter of the query, and of how it is matched */
  field = '';
  matchField = '';
  heading = '';
  hint = '';
  /** @type {[value: string, label: string][]} the first is the API's default */
  modes = [];

  connectedCallback() {
    super.connectedCallback();
    adopt(this, panelStyles);
    this.className = 'panel';
    this.addEventListener('keydown', this.keyed);
  }

  /** @param {KeyboardEvent} event */
  keyed(event) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Escape') this.shut();
    else if (!this.key(event)) return;
    event.preventDefault();
    event.stopPropagation();
  }

  /** @param {KeyboardEvent} _event @returns {boolean} handled */
  key(_event) {
    return false;
  }

  get asked() {
    return rawOf(this.session.state, this.field)[0] ?? '';
  }

  get match() {
    return rawOf(this.session.state, this.matchField)[0] ?? this.modes[0]?.[0] ?? '';
  }

  /** Searches for this, at once. @param {string} text empty = no longer @param {string} [match] @param {'push' | 'replace'} [step] */
  ask(text, match = this.match, step = 'replace') {
    const s = this.session;
    const other = text === '' || match === this.modes[0]?.[0] ? '' : match;
    this.mine = text;
    s.go(withField(withField(s.state, this.field, [text]), this.matchField, [other]), { step });
  }
  /** @type {string | null} the query this panel has written itself */
  mine = null;

  shut() {
    this.session.mode = '';
    this.session.changed();
  }

  /** @returns {unknown} */
  instrument() {
    return '';
  }

  /** @param {string} _match */
  rematch(_match) {}

  /** @returns {unknown} */
  tools() {
    return '';
  }

  clear() {}

  render() {
    const wrong = this.session.failure?.errors.find(e => e.parameter === this.field);
    return html`<div class="ph"><div><h2>${this.heading}</h2><p>${this.hint}</p></div><button class="ib" data-act="panel-close" aria-label="Close ${this.heading}" @click=${this.shut}>${icon('x')}</button></div>
      ${this.instrument()}
      ${wrong ? html`<p class="wrong" role="alert">${wrong.reason}</p>` : ''}
      <div class="pt">${this.modes.length > 1 ? html`<div class="seg-b" role="group" aria-label="How to match">${this.modes.map(([value, label]) => html`<button aria-pressed=${value === this.match} @click=${() => this.rematch(value)}>${label}</button>`)}</div>` : ''}
        ${this.tools()}<span class="sp"></span><button class="btn" data-act="panel-clear" @click=${this.clear}>Clear</button>
        <button class="btn p" data-act="panel-show" ?disabled=${this.asked === ''} @click=${() => this.session.view?.focusList()}>${icon('search')}${this.asked === '' ? 'Nothing asked yet' : `Show ${plural(this.session.answer?.total.value ?? 0, 'match', 'matches')}`}</button></div>`;
  }
}
