// The frame: head, filters, results, details, player, and the dialogs over them.
import { View, adopt, html, icon } from './view.js';
import { T } from '../app/strings.js';
import './msc-search-box.js';
import './msc-facets.js';
import './msc-results.js';

/** Parts that are fetched when first shown. */
const LATER = /** @type {Record<string, () => Promise<unknown>>} */ ({
  help: () => import('./msc-help.js'), embed: () => import('./msc-embed.js'), share: () => import('./msc-share.js'),
  folders: () => import('./msc-folder-chooser.js'), detail: () => import('./msc-detail.js'), player: () => import('./msc-player-bar.js'),
  filters: () => import('./dialog.js'), import: () => import('./msc-import.js'), library: () => import('./msc-library.js'), export: () => import('./msc-export.js'), saved: () => import('./msc-saved.js'), 'edit-all': () => import('./msc-edit-all.js'), statistics: () => import('./msc-statistics.js'), 'player-menu': () => import('./msc-player-menu.js'),
});

class App extends View {
  static properties = { owner: { attribute: false } };

  constructor() {
    super();
    /** @type {import('./midi-search.js').MidiSearch} */
    this.owner;
    /** @type {Set<string>} parts that are there */
    this.ready = new Set();
    /** @type {Set<string>} parts that are there or on their way */
    this.asked = new Set();
  }

  /** Loads a part once and draws again when it is there; after a failure, again with the next answer. @param {string} name */
  has(name) {
    if (!this.asked.has(name)) {
      this.asked.add(name);
      LATER[name]().then(
        () => { this.ready.add(name); this.requestUpdate(); },
        () => {
          this.session.addEventListener('answer', () => this.asked.delete(name), { once: true });
          this.session.dialog = null;
          this.session.say(T.partMissing);
        });
    }
    return this.ready.has(name);
  }

  firstUpdated() {
    import('../styles/later.css.js').then(({ laterStyles }) => adopt(this, laterStyles));
    this.session.addEventListener('answer', () => this.has('player'), { once: true });
  }

  get showsDetail() {
    const { room, compact, state, file } = this.session;
    return room === 'wide' && !compact && state.sel !== null && !file;
  }

  updated() {
    this.classList.toggle('nodetail', !this.showsDetail);
    this.classList.toggle('filepage', this.session.file !== null);
    if (this.session.file) this.has('player');
  }

  render() {
    const s = this.session;
    return html`
      <button class="skip" @click=${() => s.view?.focusList()}>${T.skip}</button>
      ${this.head()}
      ${s.file ? this.filePage() : this.searchPage()}
      ${this.ready.has('player') ? html`<msc-player-bar class="player" .session=${s} role="region" aria-label="Player" part="player"></msc-player-bar>` : html`<div class="player"></div>`}
      ${s.offline ? html`<div class="banner" role="alert">${T.offline}</div>` : ''}
      ${s.toast ? this.toast(s.toast) : ''}
      ${this.dialog()}`;
  }

  head() {
    const s = this.session;
    return html`<header class="top" part="form">
      <a class="brand" href=${s.api.base} aria-label="${T.product}, start page">
        <svg viewBox="0 0 32 32" aria-hidden="true"><rect class="tile" width="32" height="32" rx="9"/><g><rect x="6" y="19" width="7" height="4" rx="2"/><rect x="11" y="13.5" width="6" height="4" rx="2"/><rect x="16" y="8.5" width="10" height="4" rx="2"/><rect x="19" y="19" width="7" height="4" rx="2" opacity=".6"/></g></svg>
        <span aria-hidden="true">${T.product}</span></a>
      <msc-search-box .session=${s}></msc-search-box>
      ${s.compact ? '' : html`<div class="acts">
        ${s.rights.has('edit') ? html`<button class="ib" data-act="saved" aria-label="Saved" title="Favorites, collections, saved searches" @click=${() => s.open('saved')}>${icon('star')}</button>` : ''}
        ${s.canImport ? html`<button class="ib" data-act="folders" aria-label=${T.addFolder} title=${T.addFolder} @click=${() => s.open('folders')}>${icon('addfolder')}</button>
          <button class="ib" data-act="library" aria-label="Library" title="Library: folders and problems" @click=${() => s.open('library')}>${icon('library')}</button>` : ''}
        <button class="ib" data-act="embed" aria-label=${T.embed} title=${T.embed} @click=${() => s.open('embed')}>${icon('code')}</button>
        <button class="ib" data-act="help" aria-label=${T.help} title=${T.help} @click=${() => s.open('help')}>${icon('help')}</button>
        <button class="ib" data-act="theme" aria-label=${T.theme} title=${T.theme} @click=${() => this.owner.switchTheme()}>${icon('sun')}</button>
      </div>`}
    </header>`;
  }

  searchPage() {
    const s = this.session;
    const panel = s.room === 'wide' || s.room === 'middle';
    return html`
      ${panel && !s.compact ? html`<msc-facets .session=${s} role="region" aria-label=${T.filters} tabindex="0"></msc-facets>` : ''}
      <msc-results .session=${s} role="main" part="results"></msc-results>
      ${this.showsDetail && this.has('detail') ? html`<msc-detail .session=${s} .fileId=${s.state.sel} role="complementary" aria-label="Selected file" tabindex="0"></msc-detail>` : ''}
      ${!panel && !s.compact ? html`<button class="mfab" data-act="filters" @click=${() => s.open('filters')}>${icon('filter')}<span>${T.filters}</span>
        ${s.chips().length > 0 ? html`<b>${s.chips().length}</b>` : ''}</button>` : ''}`;
  }

  filePage() {
    return this.has('detail') ? html`<msc-detail class="page" .session=${this.session} .fileId=${this.session.file} role="main"></msc-detail>` : '';
  }

  dialog() {
    const open = this.session.dialog;
    if (!open || !this.has(open.name)) return '';
    const s = this.session;
    switch (open.name) {
      case 'help': return html`<msc-help .session=${s}></msc-help>`;
      case 'embed': return html`<msc-embed .session=${s}></msc-embed>`;
      case 'share': return html`<msc-share .session=${s}></msc-share>`;
      case 'library': return html`<msc-library .session=${s}></msc-library>`;
      case 'saved': return html`<msc-saved .session=${s}></msc-saved>`;
      case 'edit-all': return html`<msc-edit-all .session=${s}></msc-edit-all>`;
      case 'export': return html`<msc-export .session=${s}></msc-export>`;
      case 'statistics': return html`<msc-statistics .session=${s}></msc-statistics>`;
      case 'player-menu': return html`<msc-player-menu .session=${s}></msc-player-menu>`;
      case 'folders': return html`<msc-folder-chooser .session=${s}></msc-folder-chooser>`;
      case 'filters': return html`<msc-sheet .session=${s}></msc-sheet>`;
      case 'detail': return html`<msc-detail-dialog .session=${s} .fileId=${open.id}></msc-detail-dialog>`;
      default: return '';
    }
  }

  /** @param {{text: string, undo?: () => void}} toast */
  toast(toast) {
    const close = () => { this.session.toast = null; toast.undo?.(); this.session.changed(); };
    return html`<div class="toast" role="status">${toast.text}<button @click=${close}>${toast.undo ? T.undo : T.close}</button></div>`;
  }
}

customElements.define('msc-app', App);