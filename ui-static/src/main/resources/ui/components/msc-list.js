// The result list: a grid of up to 10,000 rows of which only those in view exist.
import { View, html } from './view.js';
import { repeat } from '../vendor/lit/lit.js';
import { rowsInView } from '../app/hits.js';
import { MAX_ROWS } from '../app/query.js';
import { count } from '../app/format.js';
import { T } from '../app/strings.js';
import './msc-row.js';

/** Skeletons of the first view. */
const SKELETONS = 12;

class List extends View {
  static properties = { top: { state: true }, tall: { state: true }, focused: { state: true } };

  constructor() {
    super();
    this.top = 0;
    this.tall = 800;
    /** the row that Tab reaches */
    this.focused = 0;
    this.resize = new ResizeObserver(() => { this.tall = this.clientHeight; });
    this.onAnswer = () => this.begin();
  }

  connectedCallback() {
    super.connectedCallback();
    this.className = 'list';
    this.setAttribute('role', 'grid');
    this.setAttribute('aria-label', T.results);
    this.resize.observe(this);
    this.session.view = this;
    this.session.addEventListener('answer', this.onAnswer);
    this.addEventListener('scroll', this.onScroll, { passive: true });
    this.addEventListener('keydown', this.key);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.resize.disconnect();
    this.session.removeEventListener('answer', this.onAnswer);
    if (this.session.view === this) this.session.view = null;
  }

  /** A new answer starts at its first row; a keyboard that is in the list stays with its file, or moves up with it. */
  begin() {
    const s = this.session;
    const inside = this.contains(/** @type {ShadowRoot} */ (this.getRootNode()).activeElement);
    const at = inside && s.state.sel !== null ? s.hits.indexOf(s.state.sel) : -1;
    if (at >= 0) { if (at !== this.focused) this.focusRow(at); return; }
    this.scrollTop = 0;
    this.top = 0;
    this.focused = 0;
    if (inside) this.focusRow(0);
  }

  onScroll() {
    this.top = this.scrollTop;
  }

  get rowHeight() {
    return this.session.compact ? 56 : this.session.room === 'phone' ? 105 : 62;
  }

  get window() {
    const length = this.session.answer ? this.session.hits.length : SKELETONS;
    return rowsInView({ top: this.top, height: this.tall, row: this.rowHeight, length, focus: this.focused });
  }

  updated() {
    const s = this.session;
    this.setAttribute('aria-rowcount', String(s.hits.length + 1));
    this.setAttribute('aria-busy', String(!s.answer || s.slow));
    const { from, to } = this.window;
    if (s.answer && to > from) s.hits.need(from, to);
  }

  render() {
    const s = this.session;
    const { rows } = this.window;
    const high = this.rowHeight;
    const more = s.answer !== null && s.hits.total > s.hits.length && s.hits.length >= MAX_ROWS;
    const length = s.answer ? s.hits.length : SKELETONS;
    return html`<div class="cols" role="row" aria-rowindex="1"><span role="columnheader"><span class="vh">Play</span></span><span role="columnheader">Notes</span><span role="columnheader">Name</span>
        <span role="columnheader" class="end">BPM</span><span role="columnheader">Key</span><span role="columnheader" class="end">Length</span><span role="columnheader">Instruments</span><span role="columnheader"><span class="vh">Actions</span></span></div>
      <div class="space" role="rowgroup" .style=${`height:${length * high + (more ? 62 : 0)}px`}>
        ${repeat(rows, i => i, i => this.row(i, high))}
        ${more ? html`<div class="last" role="row"><span role="gridcell">${count(s.hits.total)} files match: ${T.refine}</span></div>` : ''}</div>`;
  }

  /** @param {number} i @param {number} high */
  row(i, high) {
    const s = this.session;
    const hit = s.answer ? s.hits.at(i) : undefined;
    const current = hit !== undefined && s.playback.isCurrent(hit.id);
    return html`<msc-row class="row" role="row" aria-rowindex=${i + 2} .style=${`transform:translateY(${i * high}px)`} tabindex=${i === this.focused ? 0 : -1}
      .session=${s} .hit=${hit} .index=${i} .dark=${s.dark} .room=${s.room} .play=${current ? s.playback.state : 'idle'}
      aria-selected=${hit !== undefined && hit.id === s.state.sel} @click=${() => this.pick(i)} @dblclick=${() => hit && s.playback.play(hit)} @focusin=${() => { this.focused = i; }}></msc-row>`;
  }

  /** Chooses a row; while something plays, the row plays next. @param {number} i */
  pick(i) {
    const s = this.session;
    const hit = s.hits.at(i);
    if (!hit) return;
    this.focused = i;
    s.select(hit.id);
    const column = !s.compact && (s.room === 'wide' || s.room === 'middle');
    if (!column) s.open('detail', { id: hit.id });
    else if (s.playback.state === 'playing' && !s.playback.isCurrent(hit.id)) s.playback.play(hit);
  }

  /** One row up or down, with the selection. @param {number} step */
  move(step) {
    const next = Math.max(0, Math.min(this.session.hits.length - 1, this.focused + step));
    this.focusRow(next);
    const hit = this.session.hits.at(next);
    if (!hit) return;
    const s = this.session;
    s.select(hit.id, 'replace');
    if (s.playback.state === 'playing' && !s.playback.isCurrent(hit.id)) s.playback.play(hit);
  }

  focusList() {
    this.focusRow(this.focused);
  }

  /** @param {number} i */
  async focusRow(i) {
    this.focused = i;
    const above = i * this.rowHeight, below = above + this.rowHeight;
    const head = this.session.room === 'phone' || this.session.compact ? 0 : 33;
    if (above < this.scrollTop) this.scrollTop = above;
    else if (below > this.scrollTop + this.clientHeight - head - 12) this.scrollTop = below - this.clientHeight + head + 12;
    this.top = this.scrollTop;
    await this.updateComplete;
    /** @type {HTMLElement | null} */ (this.querySelector(`[aria-rowindex="${i + 2}"]`))?.focus({ preventScroll: true });
  }

  /** @param {KeyboardEvent} event */
  key(event) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const page = Math.max(1, Math.floor(this.tall / this.rowHeight) - 1);
    const step = { ArrowDown: 1, ArrowUp: -1, PageDown: page, PageUp: -page, Home: -Infinity, End: Infinity }[event.key];
    if (step !== undefined) this.move(step === Infinity ? this.session.hits.length : step === -Infinity ? -this.session.hits.length : step);
    else if (event.key === 'ArrowRight' || event.key === 'ArrowLeft') this.cell(event.key === 'ArrowRight' ? 1 : -1);
    else if (event.key === 'Enter' && event.target instanceof HTMLElement && event.target.matches('.row')) this.openRow();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  /** Details, with the keyboard in them. */
  openRow() {
    this.session.detailFocus = true;
    this.pick(this.focused);
    this.session.changed();
  }

  /** Left and right walk the buttons of the row. @param {1 | -1} step */
  cell(step) {
    const row = this.querySelector(`[aria-rowindex="${this.focused + 2}"]`);
    if (!row) return;
    const stops = /** @type {HTMLElement[]} */ ([row, ...row.querySelectorAll('button')]);
    const at = stops.indexOf(/** @type {any} */ (/** @type {ShadowRoot} */ (this.getRootNode()).activeElement));
    stops[Math.max(0, Math.min(stops.length - 1, at + step))].focus();
  }
}

customElements.define('msc-list', List);
