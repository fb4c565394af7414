// One row of the list.
import { LitElement, html } from '../vendor/lit/lit.js';
import { icon } from './view.js';
import { instrumentIcon } from './icons.js';
import { decode } from '../draw/sketch.js';
import { paint } from './picture.js';
import { clock, decimal, keyName, keyHue, keyWords, marked, percent, stem, visible } from '../app/format.js';

/** Where the match lies, as shares of the file. @param {import('../app/hits.js').Hit} hit @returns {[number, number][] | undefined} */
function litOf({ doc, match }) {
  const [beats, unit] = (doc.meter ?? '4/4').split('/').map(Number);
  const whole = (doc.bars ?? 0) * beats * (1920 / unit);
  return match?.ranges && whole > 0 ? match.ranges.map((/** @type {[number, number]} */ [from, to]) => [from / whole, to / whole]) : undefined;
}

class Row extends LitElement {
  static properties = {
    hit: { attribute: false }, index: { attribute: false }, dark: { attribute: false }, room: { attribute: false }, play: { attribute: false },
  };

  constructor() {
    super();
    /** @type {import('../app/session.js').Session} */
    this.session;
    /** @type {import('../app/hits.js').Hit | undefined} */
    this.hit = undefined;
    this.index = 0;
    this.dark = false;
    this.room = 'wide';
    /** @type {import('../app/playback.js').PlayState} */
    this.play = 'idle';
    this.tick = () => this.moveHead();
  }

  createRenderRoot() {
    return this;
  }

  /** @param {Map<string, unknown>} changed */
  updated(changed) {
    const current = this.play === 'playing' || this.play === 'paused';
    this.classList.toggle('playing', this.play === 'playing' || this.play === 'loading');
    if (changed.has('play')) {
      const { clock } = this.session.playback;
      clock[current ? 'addEventListener' : 'removeEventListener']('position', this.tick);
      if (current) this.moveHead();
    }
    const canvas = this.querySelector('canvas');
    if (canvas && this.hit && (changed.has('hit') || changed.has('dark') || changed.has('room'))) {
      paint(canvas, decode(this.hit.doc.sketch ?? ''), this.dark, litOf(this.hit));
    }
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.session.playback.clock.removeEventListener('position', this.tick);
  }

  moveHead() {
    const head = /** @type {HTMLElement | null} */ (this.querySelector('.head i'));
    const { position, duration } = this.session.playback;
    if (head && duration > 0) head.style.transform = `translateX(${Math.min(100, (100 * position) / duration)}%)`;
  }

  render() {
    if (!this.hit) return html`<span class="c-p" role="gridcell"><span class="grey dot"></span></span><span class="c-roll" role="gridcell"><span class="picture"></span></span><span class="c-n" role="gridcell"><span class="grey"></span><span class="vh">Loading</span></span>`;
    const { doc, highlight } = this.hit;
    const name = visible(stem(doc.name ?? 'Unnamed'));
    const current = this.play === 'playing' || this.play === 'paused';
    return html`
      <div class="c-p" role="gridcell">${this.button(name)}</div>
      <div class="c-roll" role="gridcell"><span class="picture"><canvas role="img" aria-label="Notes of ${name}"></canvas>${current ? html`<span class="head"><i></i></span>` : ''}</span></div>
      <div class="c-n" role="gridcell"><div class="nm"><bdi>${highlight?.name ? marked(stem(highlight.name)).map(p => (p.hit ? html`<mark>${p.text}</mark>` : p.text)) : name}</bdi></div>
        <div class="mt">${this.match()}${this.tags(doc).map(tag => html`<span class="tag">${this.session.labelOf('tag', tag).toLowerCase()}</span>`)}<bdi class="path">${visible(doc.path ?? '')}</bdi></div></div>
      <div class="c-b num" role="gridcell">${doc.bpm === undefined ? '' : html`${decimal(doc.bpm)}<small class="unit">BPM</small>`}</div>
      <div class="c-k" role="gridcell">${doc.key === undefined ? '' : html`<span class="key" .style=${`--h:${keyHue(doc.key)}`}><span aria-hidden="true">${keyName(doc.key)}</span><span class="vh">${keyWords(doc.key)}</span></span>`}</div>
      <div class="c-l num" role="gridcell">${doc.duration === undefined ? '' : clock(doc.duration)}${doc.meter === undefined ? '' : html`<small>${doc.meter}</small>`}</div>
      <div class="c-i ins" role="gridcell">${this.instruments(doc)}</div>
      <div class="c-a ra" role="gridcell">
        ${this.session.rights.has('edit') ? html`<button class=${doc.favorite ? 'ib fav' : 'ib'} tabindex="-1" data-act="favorite" aria-pressed=${doc.favorite === 'yes'} aria-label="Favorite: ${name}" @click=${this.star}>${icon('heart', doc.favorite === 'yes')}</button>` : ''}
        <button class="ib" tabindex="-1" data-act="link" aria-label="Copy link to ${name}" @click=${this.link}>${icon('link')}</button>
        <button class="ib" tabindex="-1" data-act="download" aria-label="Download ${name}" @click=${this.save}>${icon('down')}</button></div>`;
  }

  /** How well it matches a musical query, and where. */
  match() {
    const m = this.hit?.match;
    return m?.score === undefined ? '' : html`<b class="hit">${percent(m.score)}${m.bar ? ` at bar ${m.bar}` : ''}</b>${m.why ? html`<span class="path" title=${m.why}>${m.why}</span>` : ''}`;
  }

  /** @param {string} name */
  button(name) {
    const [shape, verb] = this.play === 'playing' ? ['pause', 'Pause'] : this.play === 'loading' ? ['wait', 'Loading'] : ['play', 'Play'];
    return html`<button class="pb" tabindex="-1" aria-label="${verb} ${name}" @click=${this.toggle} @dblclick=${(/** @type {Event} */ e) => e.stopPropagation()}>${icon(shape, true)}</button>`;
  }

  /** What the other columns do not say: genres first, instruments and kind not at all. @param {any} doc @returns {string[]} */
  tags(doc) {
    const told = new Set([...(doc.instrument ?? []), doc.mainInstrument, doc.kind, 'quantized', 'played', 'drums']);
    const rest = (doc.tag ?? []).filter((/** @type {string} */ tag) => !told.has(tag));
    const rank = (/** @type {string} */ tag) => (this.session.labels.has(`genre:${tag}`) || this.session.labels.has(`mood:${tag}`) ? 0 : 1);
    return rest.sort((/** @type {string} */ a, /** @type {string} */ b) => rank(a) - rank(b)).slice(0, 2);
  }

  /** The main instrument first, then others, as icons; all of them as hidden text. @param {any} doc */
  instruments(doc) {
    const all = [...new Set([doc.mainInstrument, ...(doc.instrument ?? []), doc.drums === 'yes' ? 'drums' : ''].filter(Boolean))];
    const icons = [...new Set(all.map(instrumentIcon))];
    return html`<span class="vh">${all.map(slug => this.session.labelOf('instrument', slug)).join(', ')}</span>
      ${icons.slice(0, 2).map(name => icon(name))}<span aria-hidden="true">${icons.length > 2 ? `+${all.length - 2}` : ''}</span>`;
  }

  /** @param {Event} event */
  toggle(event) {
    event.stopPropagation();
    if (!this.hit) return;
    if (!this.session.playback.isCurrent(this.hit.id)) this.session.meant();
    this.session.playback.toggle(this.hit);
  }

  /** @param {Event} event */
  async star(event) {
    event.stopPropagation();
    if (this.hit) (await import('../app/marks.js')).favorite(this.session, this.hit);
  }

  /** @param {Event} event */
  async link(event) {
    event.stopPropagation();
    const id = this.hit?.id;
    (await import('../app/share.js')).shareFile(this.session, id ?? '');
  }

  /** @param {Event} event */
  async save(event) {
    event.stopPropagation();
    if (this.hit) (await import('../app/share.js')).save(this.session, this.hit.id, this.hit.doc.name);
  }
}

customElements.define('msc-row', Row);
