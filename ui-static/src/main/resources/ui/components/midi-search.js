// <midi-search>: the search as one element, for the page, the iframe and other people's sites.
import { LitElement, html, classMap } from '../vendor/lit/lit.js';
import { pageStyles } from '../styles/page.css.js';
import { Session } from '../app/session.js';
import { parse, parseFilters, emptyState } from '../app/url.js';
import './msc-app.js';
// Parts of the first view are named here as well, so that a browser learns of all of them in one step.
import './msc-list.js';
import './msc-row.js';
import './msc-values.js';
import './msc-range.js';
import './msc-key-wheel.js';

/** The product's address, seen from this module at assets/VERSION/components/. */
const HOME = new URL('../../../', import.meta.url).href;
const FONT = new URL('../vendor/inter/inter-latin-wght-normal.woff2', import.meta.url).href;
/** Container widths, in CSS pixels, below which the next smaller layout is used. */
const ROOMS = /** @type {const} */ ([[640, 'phone'], [860, 'narrow'], [1180, 'middle']]);

export class MidiSearch extends LitElement {
  static styles = pageStyles;
  static properties = {
    src: {}, query: {}, filters: {}, locked: {}, theme: { reflect: true }, layout: { reflect: true }, limit: { type: Number },
    syncUrl: { type: Boolean, attribute: 'sync-url' }, keys: { type: Boolean },
  };

  constructor() {
    super();
    this.src = '';
    this.query = '';
    this.filters = '';
    this.locked = '';
    this.theme = 'auto';
    this.layout = 'compact';
    this.limit = 0;
    this.syncUrl = false;
    this.keys = false;
    /** @type {import('../app/url.js').SearchState | null} where to begin, instead of `query` and `filters` */
    this.start = null;
    /** @type {Session | null} */
    this.session = null;
    this.system = matchMedia('(prefers-color-scheme: dark)');
    this.repaint = () => this.requestUpdate();
    this.resize = new ResizeObserver(entries => this.measure(entries[0].contentRect.width));
  }

  connectedCallback() {
    super.connectedCallback();
    this.resize.observe(this);
    this.system.addEventListener('change', this.repaint);
    if (this.session) return;
    const session = new Session(this.src ? new URL(this.src.replace(/\/?$/, '/'), location.href).href : HOME);
    this.session = session;
    session.addEventListener('tell', event => this.tell(/** @type {CustomEvent} */ (event).detail));
    session.locked = new Set(this.locked.split(/[\s,]+/).filter(Boolean));
    session.compact = this.layout !== 'full';
    if (this.limit > 0) session.limit = this.limit;
    session.state = this.start ?? (this.syncUrl ? parse(location.search) : this.fromAttributes());
    if (this.syncUrl) {
      session.file = /\/f\/([0-9a-f]{64})\/?$/.exec(location.pathname)?.[1] ?? null;
      import('../app/history.js').then(history => history.bind(session));
    }
    if (this.keys) import('../app/keys.js').then(keys => keys.bind(session, this));
    loadFont();
    this.measure(this.clientWidth);
    if (!session.file) session.search(false);
    session.introduce().catch(() => {}); // a page without the extras still searches
    this.updateComplete.then(() => this.tell({ name: 'ready', detail: {} }));
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.resize.disconnect();
    this.system.removeEventListener('change', this.repaint);
    this.session?.playback.player?.pause();
  }

  fromAttributes() {
    return { ...emptyState(), q: this.query, filters: parseFilters(this.filters) };
  }

  /** A host that changes `query` or `filters` later gets another search. @param {Map<string, unknown>} changed */
  updated(changed) {
    if (!this.session || this.syncUrl || this.start || !this.hasUpdatedOnce) { this.hasUpdatedOnce = true; return; }
    if (changed.has('query') || changed.has('filters')) this.session.go(this.fromAttributes(), { step: 'none' });
  }
  hasUpdatedOnce = false;

  /** @param {number} width of the element, CSS pixels */
  measure(width) {
    const room = ROOMS.find(([below]) => width > 0 && width <= below)?.[1] ?? 'wide';
    if (this.session && room !== this.session.room) {
      this.session.room = room;
      this.session.changed();
    }
  }

  /** @param {{name: string, detail: object}} news */
  tell({ name, detail }) {
    this.dispatchEvent(new CustomEvent(`midi-search-${name}`, { detail, bubbles: true, composed: true }));
  }

  /** The page keeps its theme in the document, so that the first paint knows it. */
  get chosenTheme() {
    return this.syncUrl ? document.documentElement.dataset.theme ?? 'auto' : this.theme;
  }

  async switchTheme() {
    const theme = this.session?.dark ? 'light' : 'dark';
    if (this.syncUrl) {
      document.documentElement.dataset.theme = theme;
      (await import('../app/store.js').catch(() => null))?.remember('theme', theme);
    } else {
      this.theme = theme;
    }
    this.requestUpdate();
  }

  render() {
    const theme = this.chosenTheme;
    if (this.session) this.session.paint(theme === 'dark' || (theme !== 'light' && this.system.matches));
    const classes = { root: true, compact: this.layout !== 'full', dark: theme === 'dark', light: theme === 'light' };
    return html`<div class=${classMap(classes)} part="root"><msc-app .session=${this.session} .owner=${this}></msc-app></div>`;
  }
}

/** A font face inside a shadow root is ignored, so the document learns it. A host's policy may refuse: system fonts then. */
function loadFont() {
  if ([...document.fonts].some(face => face.family.replaceAll('"', '') === 'Inter Variable')) return;
  const face = new FontFace('Inter Variable', `url("${FONT}")`, { weight: '100 900', display: 'swap' });
  document.fonts.add(face);
  face.load().catch(() => {});
}

if (!customElements.get('midi-search')) customElements.define('midi-search', MidiSearch);
