// Count, chips, sort and share above the list; what is said when there is no list to show.
import { View, html, icon } from './view.js';
import { T, SORTS } from '../app/strings.js';
import { count, plural } from '../app/format.js';
import './msc-list.js';

/** A screen reader hears the count this long after the last change. Milliseconds. */
const HUSH = 500;

const PANELS = { melody: 'msc-melody-panel', rhythm: 'msc-beat-panel', chords: 'msc-chords-panel' };

class Results extends View {
  static properties = { menu: { state: true }, spoken: { state: true }, states: { state: true }, importBar: { state: true } };

  constructor() {
    super();
    this.menu = false;
    this.spoken = '';
    /** @type {typeof import('./states.js') | null} */
    this.states = null;
    this.importBar = false;
    /** @type {ReturnType<typeof setTimeout> | undefined} */
    this.timer = undefined;
  }

  get heading() {
    const total = this.session.answer?.total;
    if (!total) return '';
    return (total.relation === 'gte' ? 'more than ' : '') + plural(total.value, 'file');
  }

  firstUpdated() {
    // what an outage needs is fetched before it
    import('./states.js').then(states => { this.states = states; });
    import('../app/share.js');
  }

  updated() {
    const title = this.heading;
    if (title === this.said) return;
    this.said = title;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => { this.spoken = title; }, HUSH);
  }
  said = '';

  render() {
    const s = this.session;
    const { answer } = s;
    return html`${this.panel()}<div class="rh">
        <div class="rh1"><div><h1 class="tn">${answer ? this.heading : html`<span class="vh">Searching</span>…`}</h1><div class="t tn">${this.subtitle()}</div></div>
          <span class="vh" role="status">${this.spoken}</span>
          <div class="r">
            ${s.compact ? '' : html`<button class="btn" data-act="statistics" aria-label="Statistics" title="Statistics" @click=${() => s.open('statistics')}>${icon('chart')}</button>`}
            ${s.compact || !s.rights.has('export') ? '' : html`<button class="btn" data-act="export" aria-label="Export" title="Export" @click=${() => s.open('export')}>${icon('down')}</button>`}
            ${s.compact || !s.rights.has('edit') || !answer?.total.value ? '' : html`<button class="btn" data-act="edit-all" aria-label="Change these files" title="Change these files" @click=${() => s.open('edit-all')}>${icon('pen')}</button>`}
            <button class="btn" data-act="share" aria-label=${T.share} @click=${this.share}>${icon('share')}<span>${T.share}</span></button>
            ${this.sortMenu()}
          </div></div>
        ${this.chips()}
        ${s.notice ? html`<div class="note" role="status">${s.notice}<button @click=${() => { s.notice = ''; s.changed(); }}>${T.close}</button></div>` : ''}
        ${answer?.partial ? html`<div class="note quiet" role="status">${T.partial}</div>` : ''}
        ${answer?.warnings?.length > 0 ? html`<div class="note quiet">${answer.warnings.map((/** @type {any} */ w) => w.detail).join(' ')}</div>` : ''}
        ${s.lag > 0 ? html`<div class="note quiet" role="status">${plural(s.lag, 'new file')} on their way.</div>` : ''}
        ${s.imports?.task || s.imports?.error ? this.imports() : ''}
        ${s.slow ? html`<div class="bar"></div>` : ''}
      </div>
      ${this.body()}`;
  }

  /** The panel of a musical search, above its results. */
  panel() {
    const s = this.session;
    if (!s.mode) return '';
    const load = { melody: () => import('./msc-melody-panel.js'), rhythm: () => import('./msc-beat-panel.js'), chords: () => import('./msc-chords-panel.js') }[s.mode];
    if (!customElements.get(PANELS[s.mode])) { load().then(() => this.requestUpdate(), () => s.say(T.partMissing)); return ''; }
    switch (s.mode) {
      case 'melody': return html`<msc-melody-panel .session=${s} role="region" aria-label="Melody"></msc-melody-panel>`;
      case 'rhythm': return html`<msc-beat-panel .session=${s} role="region" aria-label="Beat"></msc-beat-panel>`;
      default: return html`<msc-chords-panel .session=${s} role="region" aria-label="Chords"></msc-chords-panel>`;
    }
  }

  subtitle() {
    const { answer, library } = this.session;
    if (!answer) return '\u00a0';
    const of = library === null ? '' : `of ${count(library)} `;
    return `${of}in ${count(answer.tookMs)} ms`;
  }

  chips() {
    const s = this.session;
    const list = s.chips();
    if (list.length === 0) return '';
    const free = list.some(chip => !s.locked.has(chip.field));
    return html`<div class="chips" aria-label="Active filters" role="group">
      ${list.map(chip => html`<span class=${s.locked.has(chip.field) ? 'chip locked' : 'chip'}>
        <button class="go-to" data-chip=${chip.id} @click=${() => this.goTo(chip.field)} title="Go to this filter"><em>${chip.label}</em> ${chip.text}</button>
        ${s.locked.has(chip.field) ? html`${icon('lock')}<span class="vh">fixed</span>` : html`<button class="off" aria-label="Remove filter ${chip.label} ${chip.text}" @click=${() => s.go(chip.remove(s.state))}>${icon('x')}</button>`}</span>`)}
      ${free ? html`<button class="clear" @click=${() => s.clear()}>${T.clearAll}</button>` : ''}</div>`;
  }

  /** Brings a chip's control into view; where the panel is hidden, its sheet opens. @param {string} field */
  async goTo(field) {
    const root = /** @type {ShadowRoot} */ (this.getRootNode());
    const find = () => /** @type {HTMLElement | null} */ (root.querySelector(`section[data-field="${field}"] :is(button,input,[tabindex="0"])`));
    if (field !== 'q' && !find() && !this.session.compact) {
      this.session.open('filters');
      await new Promise(done => setTimeout(done, 200));
    }
    const target = field === 'q' ? /** @type {HTMLElement | null} */ (root.querySelector('input[name=q]')) : find();
    (target ?? /** @type {HTMLElement | null} */ (root.querySelector('input[name=q]')))?.focus();
  }

  sortMenu() {
    const { state } = this.session;
    const options = [['', T.bestMatch], ...SORTS.flatMap(([sort, up, down]) => [[sort, up], [`-${sort}`, down]])];
    const now = options.find(([sort]) => sort === state.sort)?.[1] ?? state.sort;
    const choose = (/** @type {string} */ sort) => { this.menu = false; this.session.go({ ...state, sort }); };
    return html`<button class="btn" data-act="sort" aria-haspopup="menu" aria-expanded=${this.menu} aria-label="${T.sort}: ${now}" @click=${this.openMenu}>${icon('sort')}<span>${now}</span></button>
      ${this.menu ? html`<div class="menu" role="menu" aria-label=${T.sort} @keydown=${this.menuKey} @focusout=${this.menuOut}>${options.map(([sort, label]) =>
        html`<button role="menuitemradio" aria-checked=${sort === state.sort} tabindex="-1" @click=${() => choose(sort)}>${label}</button>`)}</div>` : ''}`;
  }

  async openMenu() {
    this.menu = !this.menu;
    await this.updateComplete;
    /** @type {HTMLElement | null} */ (this.querySelector('.menu [aria-checked=true]'))?.focus();
  }

  /** @param {FocusEvent} event */
  menuOut(event) {
    const to = /** @type {Element | null} */ (event.relatedTarget);
    if (!to || !to.closest('.rh1 .r')) this.menu = false;
  }

  /** @param {KeyboardEvent} event */
  menuKey(event) {
    const items = /** @type {HTMLElement[]} */ ([...this.querySelectorAll('.menu button')]);
    const at = items.findIndex(item => item === /** @type {ShadowRoot} */ (this.getRootNode()).activeElement);
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) items[(at + step + items.length) % items.length].focus();
    else if (event.key === 'Escape') {
      this.menu = false;
      /** @type {HTMLElement | null} */ (this.querySelector('[data-act=sort]'))?.focus();
    } else return;
    event.preventDefault();
    event.stopPropagation();
  }

  async share() {
    (await import('../app/share.js')).share(this.session);
  }

  imports() {
    if (!this.importBar) import('./msc-import.js').then(() => { this.importBar = true; });
    return this.importBar ? html`<msc-import .session=${this.session}></msc-import>` : '';
  }

  body() {
    const s = this.session;
    if (s.answer?.total.value > 0 || (!s.answer && !s.failure)) return html`${this.trouble()}<msc-list .session=${s}></msc-list>`;
    return this.trouble(true);
  }

  /** @param {boolean} [alone] there is no list beside it */
  trouble(alone = false) {
    if (!alone && !this.session.failure) return '';
    if (!this.states) return '';
    return alone ? this.states.instead(this.session) : this.states.beside(this.session);
  }
}

customElements.define('msc-results', Results);
