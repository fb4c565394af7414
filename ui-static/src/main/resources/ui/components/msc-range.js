// Tempo: histogram, two handles, two number fields, half and double time.
import { View, html, svg } from './view.js';
import { live } from '../vendor/lit/lit.js';
import { bars } from '../draw/bars.js';
import { parseRange, printRange, rawOf, withField } from '../app/url.js';
import { decimal } from '../app/format.js';

/** The scale; both ends are open: the first and last bar hold what lies beyond. BPM. */
const LOW = 40, HIGH = 220, BARS = 45, TALL = 52;

class Range extends View {
  static properties = { field: {}, facet: { attribute: false }, drag: { state: true }, tapping: { state: true } };

  constructor() {
    super();
    this.field = 'bpm';
    /** @type {any} */
    this.facet = null;
    /** @type {{from: number, to: number} | null} while a handle moves */
    this.drag = null;
    /** @type {number[]} */
    this.taps = [];
    this.tapping = '';
  }

  /** What is chosen, with the ends of the scale where it is open. */
  get range() {
    const raw = rawOf(this.session.state, this.field)[0] ?? '';
    const range = parseRange(raw);
    return { from: range?.from ?? LOW, to: range?.to ?? HIGH, near: range?.near ?? false, set: range !== null };
  }

  render() {
    const chosen = this.range;
    const { from, to } = this.drag ?? chosen;
    const list = bars(this.facet?.buckets ?? [], LOW, HIGH, BARS, TALL);
    const peak = list.reduce((best, bar) => (bar.height > best.height ? bar : best), list[0]);
    const text = `Histogram of tempo: most files lie near ${decimal(peak.from)} to ${decimal(peak.to)} BPM`;
    return html`
      <svg class="hist" viewBox="0 0 252 56" preserveAspectRatio="none" role="img" aria-label=${text}>
        ${list.map(bar => svg`<rect class=${bar.to > from && bar.from < to + 0.5 ? 'in' : ''} x=${bar.x * 5.6} y=${56 - bar.height} width="4.4" height=${bar.height} rx="1"/>`)}</svg>
      <div class="dual"><div class="tr"><i .style=${`left:${place(from)}%;right:${100 - place(to)}%`}></i></div>
        ${this.handle('from', from, LOW, to)}${this.handle('to', to, from, HIGH)}</div>
      <div class="rng">${this.number('from', 'From BPM', chosen.set && from > LOW ? from : null)}<span>–</span>${this.number('to', 'To BPM', chosen.set && to < HIGH ? to : null)}<button class="btn tap" data-act="tap" title="Tap the beat (t)" @click=${this.tap}>${this.tapping || 'Tap'}</button></div>
      <label class="sw"><input type="checkbox" role="switch" .checked=${live(chosen.near)} ?disabled=${!chosen.set} @change=${this.near}>Include half and double time</label>`;
  }

  /** @param {'from' | 'to'} end @param {number} value @param {number} min @param {number} max */
  handle(end, value, min, max) {
    const open = end === 'from' ? value <= LOW : value >= HIGH;
    return html`<span class="th" role="slider" tabindex="0" data-end=${end} .style=${`left:${place(value)}%`}
      aria-label=${end === 'from' ? 'Lowest tempo' : 'Highest tempo'} aria-valuemin=${Math.round(min)} aria-valuemax=${Math.round(max)} aria-valuenow=${Math.round(value)}
      aria-valuetext=${open ? 'open' : `${decimal(value)} BPM`}
      @pointerdown=${(/** @type {PointerEvent} */ e) => this.grab(e, end)} @keydown=${(/** @type {KeyboardEvent} */ e) => this.key(e, end)}></span>`;
  }

  /** @param {'from' | 'to'} end @param {string} label @param {number | null} value */
  number(end, label, value) {
    return html`<input type="number" inputmode="decimal" min="1" max="999" step="any" aria-label=${label} placeholder=${end === 'from' ? 'any' : 'any'} .value=${live(value === null ? '' : String(value))}
      @change=${(/** @type {Event} */ e) => this.typed(end, /** @type {HTMLInputElement} */ (e.target).value)}>`;
  }

  /** @param {number} from @param {number} to @param {boolean} near @param {'push' | 'replace'} step */
  choose(from, to, near, step) {
    const s = this.session;
    const raw = printRange(from <= LOW ? null : from, to >= HIGH ? null : to, near);
    s.go(withField(s.state, this.field, [raw === '~' ? '' : raw]), { step });
  }

  /** @param {PointerEvent} event @param {'from' | 'to'} end */
  grab(event, end) {
    const thumb = /** @type {HTMLElement} */ (event.currentTarget);
    const track = /** @type {HTMLElement} */ (thumb.parentElement).getBoundingClientRect();
    thumb.setPointerCapture(event.pointerId);
    const begin = this.range;
    const move = (/** @type {PointerEvent} */ e) => {
      const value = Math.round(LOW + ((e.clientX - track.left) / track.width) * (HIGH - LOW));
      this.drag = clamp(begin, end, value);
      this.choose(this.drag.from, this.drag.to, begin.near, 'replace');
    };
    const drop = () => {
      thumb.removeEventListener('pointermove', move);
      const last = this.drag;
      this.drag = null;
      if (last) this.choose(last.from, last.to, begin.near, 'push');
    };
    thumb.addEventListener('pointermove', move);
    thumb.addEventListener('lostpointercapture', drop, { once: true });
  }

  /** @param {KeyboardEvent} event @param {'from' | 'to'} end */
  key(event, end) {
    const step = { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1, PageDown: -10, PageUp: 10 }[event.key];
    const now = this.range;
    const value = step !== undefined ? now[end] + step : event.key === 'Home' ? LOW : event.key === 'End' ? HIGH : null;
    if (value === null) return;
    event.preventDefault();
    event.stopPropagation();
    const next = clamp(now, end, value);
    this.choose(next.from, next.to, now.near, 'replace');
  }

  /** @param {'from' | 'to'} end @param {string} text */
  typed(end, text) {
    const now = this.range;
    const value = Number(text);
    const given = text.trim() !== '' && Number.isFinite(value) && value > 0;
    const next = { ...now, [end]: given ? value : end === 'from' ? LOW : HIGH };
    if (next.from > next.to) next[end === 'from' ? 'to' : 'from'] = value;
    this.choose(next.from, next.to, now.near, 'push');
  }

  /** From the third tap on: four percent around the tapped tempo. */
  async tap() {
    const now = performance.now();
    const { tapped, tempoOf } = await import('../app/tap.js');
    this.taps = tapped(this.taps, now);
    const bpm = tempoOf(this.taps);
    this.tapping = bpm === null ? 'Tap…' : decimal(bpm);
    if (bpm !== null) this.choose(Math.round(bpm * 0.96), Math.round(bpm * 1.04), this.range.near, this.taps.length > 3 ? 'replace' : 'push');
    clearTimeout(this.calm);
    this.calm = setTimeout(() => { this.tapping = ''; }, 2500);
  }
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  calm = undefined;

  near() {
    const now = this.range;
    this.choose(now.from, now.to, !now.near, 'push');
  }
}

/** @param {number} value @returns {number} percent of the track */
const place = value => Math.max(0, Math.min(100, ((value - LOW) / (HIGH - LOW)) * 100));
/** @param {{from: number, to: number}} range @param {'from' | 'to'} end @param {number} value */
const clamp = (range, end, value) => ({
  from: end === 'from' ? Math.max(LOW, Math.min(value, range.to)) : range.from,
  to: end === 'to' ? Math.min(HIGH, Math.max(value, range.from)) : range.to,
});

customElements.define('msc-range', Range);
