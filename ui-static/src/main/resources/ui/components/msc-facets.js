// The filter panel: one section a facet that the last answer carries.
import { View, html } from './view.js';
import { T, FIELD_LABELS, SECTION_LABELS } from '../app/strings.js';
import { withField, rawOf } from '../app/url.js';
import './msc-range.js';
import './msc-key-wheel.js';
import './msc-values.js';

/** @type {[field: string, form: 'range' | 'wheel' | 'boxes' | 'pills' | 'tree'][]} */
const SECTIONS = [
  ['bpm', 'range'], ['key', 'wheel'], ['instrument', 'boxes'], ['genre', 'pills'], ['mood', 'pills'], ['kind', 'pills'], ['loopBars', 'pills'], ['role', 'pills'],
  ['meter', 'pills'], ['tag', 'pills'], ['mainInstrument', 'boxes'], ['folder', 'tree'], ['pack', 'boxes'], ['artist', 'boxes'],
  ['collection', 'boxes'], ['favorite', 'pills'],
];

class Facets extends View {
  static properties = { tree: { state: true } };

  constructor() {
    super();
    this.tree = false;
  }

  render() {
    const { answer } = this.session;
    if (!answer) return [1, 2, 3].map(() => html`<section class="fs" aria-hidden="true"><span class="grey skf"></span><span class="grey skf wide"></span><span class="grey skf"></span></section>`);
    return SECTIONS.map(([field, form]) => this.section(field, form, answer.facets?.[field]));
  }

  /** @param {string} field @param {string} form @param {any} facet */
  section(field, form, facet) {
    const s = this.session;
    const chosen = rawOf(s.state, field);
    const empty = !facet || (facet.type === 'histogram' ? facet.min === undefined && facet.buckets.length === 0 : facet.values.length === 0);
    const steady = form === 'range' || form === 'wheel'; // these two stay where they are while one searches
    if (!facet || (empty && chosen.length === 0 && !(steady && s.library !== 0))) return '';
    const wrong = s.failure?.errors.find(e => e.parameter === field);
    const locked = s.locked.has(field);
    return html`<section class="fs" data-field=${field} ?inert=${locked}>
      <div class="fh"><h2>${SECTION_LABELS[field] ?? FIELD_LABELS[field]}</h2>
        ${chosen.length > 0 && !locked ? html`<button class="x" @click=${() => s.go(withField(s.state, field, []))}>${T.reset}<span class="vh"> ${FIELD_LABELS[field]}</span></button>` : ''}</div>
      ${wrong ? html`<p class="wrong" role="alert">${wrong.value ? `“${wrong.value}”: ` : ''}${wrong.reason}</p>` : ''}
      ${this.control(field, form, facet)}
    </section>`;
  }

  /** @param {string} field @param {string} form @param {any} facet */
  control(field, form, facet) {
    const s = this.session;
    switch (form) {
      case 'range': return html`<msc-range .session=${s} .field=${field} .facet=${facet}></msc-range>`;
      case 'wheel': return html`<msc-key-wheel .session=${s} .facet=${facet}></msc-key-wheel>`;
      case 'tree': return this.hasTree() ? html`<msc-folders .session=${s} .facet=${facet}></msc-folders>` : '';
      default: return html`<msc-values .session=${s} .field=${field} .form=${form} .facet=${facet}></msc-values>`;
    }
  }

  hasTree() {
    if (!this.tree) import('./msc-folders.js').then(() => { this.tree = true; }, () => {});
    return this.tree;
  }
}

customElements.define('msc-facets', Facets);
