// A facet of words: check boxes or pills with counts, several of them, some shut out.
import { View, html, icon } from './view.js';
import { instrumentIcon } from './icons.js';
import { toggled, excluded, valuesOf } from '../app/url.js';
import { filterParams } from '../app/query.js';
import { count, short } from '../app/format.js';
import { FIELD_LABELS } from '../app/strings.js';

/** Values shown before "Show more". */
const FEW = /** @type {Record<string, number>} */ ({ boxes: 7, pills: 10 });

class Values extends View {
  static properties = { field: {}, form: {}, facet: { attribute: false }, all: { state: true }, found: { state: true } };

  constructor() {
    super();
    this.field = '';
    this.form = 'boxes';
    /** @type {any} */
    this.facet = null;
    this.all = false;
    /** @type {any[] | null} what the search inside the facet found */
    this.found = null;
  }

  render() {
    const values = this.found ?? this.values();
    const few = FEW[this.form];
    const shown = this.all || this.found ? values : values.filter((v, i) => i < few || v.selected || v.excluded);
    const hidden = values.length - shown.length;
    const rest = this.facet?.otherCount > 0;
    return html`
      ${(this.all || this.found || values.length > 7) && (rest || values.length > 12) ? html`<input class="find" type="search" aria-label="Find in ${FIELD_LABELS[this.field]}" placeholder="Find…" @input=${this.find}>` : ''}
      <div class=${this.form === 'pills' ? 'pills' : ''} role="group" aria-label=${FIELD_LABELS[this.field]}>${shown.map(v => (this.form === 'pills' ? this.pill(v) : this.box(v)))}</div>
      ${hidden > 0 || this.all ? html`<button class="more" @click=${this.more}>${this.all ? 'Show fewer' : `Show ${count(hidden)} more`}<span class="vh"> ${FIELD_LABELS[this.field]}</span></button>` : ''}`;
  }

  /** Chosen values stay listed even where the answer leaves them out. */
  values() {
    const listed = this.facet?.values ?? [];
    const chosen = valuesOf(this.session.state, this.field);
    const missing = chosen.filter(raw => !listed.some((/** @type {any} */ v) => v.value === raw.replace(/^-/, '')));
    return [...missing.map(raw => ({ value: raw.replace(/^-/, ''), count: 0 })), ...listed].map(v => ({
      ...v, label: v.label ?? this.session.labelOf(this.field, v.value),
      selected: chosen.includes(v.value), excluded: chosen.includes('-' + v.value),
    }));
  }

  /** @param {any} v */
  box(v) {
    return html`<label class=${v.excluded ? 'opt not' : 'opt'} @keydown=${(/** @type {KeyboardEvent} */ e) => this.key(e, v)}>
      <input type="checkbox" .checked=${v.selected} @change=${() => this.toggle(v.value)}>
      <span class="lbl">${this.field === 'instrument' ? icon(instrumentIcon(v.value)) : ''}<span>${v.label}</span></span><span class="n">${count(v.count)}</span>
      <button class="no" aria-label="${v.excluded ? 'No longer leave out' : 'Leave out'} ${v.label}" title="Leave out (-)" @click=${(/** @type {Event} */ e) => { e.preventDefault(); this.shut(v.value); }}>−</button></label>`;
  }

  /** @param {any} v */
  pill(v) {
    return html`<button class="pill" aria-pressed=${v.selected} title="Shift-click or - leaves it out" @click=${(/** @type {MouseEvent} */ e) => (e.shiftKey || v.excluded ? this.shut(v.value) : this.toggle(v.value))} @keydown=${(/** @type {KeyboardEvent} */ e) => this.key(e, v)}>
      ${v.excluded ? html`<s>${v.label}</s>` : v.label} <b>${short(v.count)}</b></button>`;
  }

  /** @param {string} value */
  toggle(value) {
    const s = this.session;
    s.go(toggled(s.state, this.field, value, this.facet?.mode === 'and'));
  }

  /** Minus shuts a value out. @param {KeyboardEvent} event @param {any} v */
  key(event, v) {
    if (event.key !== '-' || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    event.stopPropagation();
    this.shut(v.value);
  }

  /** @param {string} value left out, or let in again */
  shut(value) {
    this.session.go(excluded(this.session.state, this.field, value));
  }

  more() {
    this.all = !this.all;
    this.found = null;
  }

  /** @param {Event} event */
  async find(event) {
    const text = /** @type {HTMLInputElement} */ (event.target).value.trim();
    if (!text) { this.found = null; return; }
    const params = filterParams(this.session.state);
    params.delete(this.field);
    params.set('prefix', text);
    params.set('limit', '20');
    const answer = await this.session.api.get(`facets/${this.field}`, params).catch(() => null);
    const chosen = valuesOf(this.session.state, this.field);
    this.session.learn(this.field, answer?.values ?? []);
    this.found = (answer?.values ?? []).map((/** @type {any} */ v) => ({ ...v, label: v.label ?? v.value, selected: chosen.includes(v.value) }));
  }
}

customElements.define('msc-values', Values);
