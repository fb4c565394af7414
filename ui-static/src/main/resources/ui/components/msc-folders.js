// Folders as a tree; children are fetched when a folder is opened, with counts inside the present search.
import { View, html, icon } from './view.js';
import { toggled, valuesOf } from '../app/url.js';
import { filterParams } from '../app/query.js';
import { count } from '../app/format.js';

/** @typedef {{value: string, label?: string, count: number}} Folder */

class Folders extends View {
  static properties = { facet: { attribute: false }, open: { state: true }, children_: { state: true } };

  constructor() {
    super();
    /** @type {any} */
    this.facet = null;
    /** @type {Set<string>} folders that are open */
    this.open = new Set();
    /** @type {Map<string, Folder[]>} */
    this.children_ = new Map();
    this.counted = '';
  }

  /** Counts follow the search, so what is open is asked again. */
  updated() {
    const key = this.session.asked;
    if (!this.session.answer || key === this.counted) return;
    if (this.counted === '') this.openFirst();
    this.counted = key;
    for (const folder of this.open) this.fetch(folder);
  }

  /** A library with one root shows what is in it. */
  openFirst() {
    const roots = this.roots();
    if (roots.length === 1) this.open = new Set([roots[0].value]);
  }

  roots() {
    return (this.facet?.values ?? []).filter((/** @type {Folder} */ v) => !v.value.includes('/'));
  }

  /** @param {string} parent */
  async fetch(parent) {
    const params = filterParams(this.session.state);
    params.delete('folder');
    params.set('parent', parent);
    params.set('limit', '200');
    const answer = await this.session.api.get('facets/folder', params).catch(() => null);
    if (answer) this.children_ = new Map(this.children_).set(parent, answer.values);
  }

  render() {
    return this.level(this.roots());
  }

  /** @param {Folder[]} folders @returns {unknown} */
  level(folders) {
    return html`<ul class="tree">${folders.map(folder => this.node(folder))}</ul>`;
  }

  /** @param {Folder} folder */
  node(folder) {
    const { value } = folder;
    const name = value.split('/').at(-1) ?? value;
    const open = this.open.has(value), below = this.children_.get(value);
    const chosen = valuesOf(this.session.state, 'folder').includes(value);
    return html`<li><div class="leaf">
      ${below?.length === 0 ? html`<span></span>` : html`<button class="twist" aria-expanded=${open} aria-label="Folders in ${name}" @click=${() => this.twist(value)}>${icon('right')}</button>`}
      <label class="opt"><input type="checkbox" .checked=${chosen} @change=${() => this.session.go(toggled(this.session.state, 'folder', value))}><span class="lbl"><span>${name}</span></span><span class="n">${count(folder.count)}</span></label></div>
      ${open && below ? this.level(below) : ''}</li>`;
  }

  /** @param {string} value */
  twist(value) {
    const open = new Set(this.open);
    if (open.delete(value)) { this.open = open; return; }
    this.open = open.add(value);
    this.fetch(value);
  }
}

customElements.define('msc-folders', Folders);
