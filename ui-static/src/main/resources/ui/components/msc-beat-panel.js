// Beat: 16 steps a lane, set by clicks, keys or taps in time.
import { html } from './view.js';
import { Panel } from './msc-panel.js';
import { LANES, STEPS, parseRhythm, printRhythm } from '../app/tunes.js';

const FIRST = ['hh', 'sd', 'bd'];
/** Keys that tap a lane. */
const TAPS = /** @type {Record<string, string>} */ ({ z: 'bd', x: 'sd', c: 'hh' });
/** A step while one records: a sixteenth at 100 BPM. Milliseconds. */
const STEP = 150;

class BeatPanel extends Panel {
  static properties = { beat: { state: true }, shown: { state: true }, at: { state: true }, recording: { state: true } };
  field = 'rhythm';
  matchField = 'rhythmMatch';
  heading = 'Tap in a beat';
  hint = 'Click steps, or record: Z kick, X snare, C hi-hat. Finds the same groove at any tempo.';
  modes = /** @type {[string, string][]} */ ([['near', 'Similar'], ['exact', 'Exact']]);

  constructor() {
    super();
    /** @type {import('../app/tunes.js').Beat} */
    this.beat = new Map();
    this.shown = new Set(FIRST);
    /** the cell that Tab reaches: row and step */
    this.at = [0, 0];
    /** @type {number} when recording began; 0 = not recording */
    this.recording = 0;
  }

  willUpdate() {
    if (this.asked === this.mine || (this.mine === null && this.asked === '')) return;
    this.mine = this.asked;
    this.beat = parseRhythm(this.asked);
    this.shown = new Set([...FIRST, ...this.beat.keys()]);
  }

  get rows() {
    return LANES.filter(([lane]) => this.shown.has(lane));
  }

  instrument() {
    return html`<div class="beat" role="grid" aria-label="Beat">${this.rows.map(([lane, name], row) => html`<div class="bl" role="row"><span role="rowheader">${name}</span>${Array.from({ length: STEPS }, (_, i) => {
      const on = this.beat.get(lane)?.[i] ?? false;
      return html`<span role="gridcell"><button class=${`st ${lane}${i % 4 === 0 ? ' q' : ''}`} data-cell="${row}.${i}" aria-pressed=${on} aria-label="${name}, step ${i + 1}" tabindex=${row === this.at[0] && i === this.at[1] ? 0 : -1} @focus=${() => { this.at = [row, i]; }} @click=${() => this.flip(lane, i)}></button></span>`;
    })}</div>`)}</div>`;
  }

  tools() {
    const more = LANES.filter(([lane]) => !this.shown.has(lane));
    return html`<button class="btn" data-act="beat-record" aria-pressed=${this.recording > 0} @click=${this.record}>${this.recording > 0 ? 'Stop' : 'Record taps'}</button>
      ${more.length > 0 ? html`<select class="sel" aria-label="Add a row" @change=${(/** @type {Event} */ e) => { const box = /** @type {HTMLSelectElement} */ (e.target); this.shown = new Set(this.shown).add(box.value); box.value = ''; }}><option value="">Add a row…</option>${more.map(([lane, name]) => html`<option value=${lane}>${name}</option>`)}</select>` : ''}`;
  }

  /** @param {string} lane @param {number} step @param {boolean} [on] */
  flip(lane, step, on) {
    const steps = [...(this.beat.get(lane) ?? Array(STEPS).fill(false))];
    steps[step] = on ?? !steps[step];
    this.beat = new Map(this.beat).set(lane, steps);
    if (steps[step]) this.session.playback.hear([LANES.find(([l]) => l === lane)?.[2] ?? 38], true);
    this.ask(printRhythm(this.beat));
  }

  /** @param {string} match */
  rematch(match) {
    this.ask(printRhythm(this.beat), match);
  }

  clear() {
    this.beat = new Map();
    this.ask('');
  }

  record() {
    this.recording = this.recording > 0 ? 0 : performance.now();
    /** @type {HTMLElement | null} */ (this.querySelector('.st[tabindex="0"]'))?.focus();
  }

  /** @param {KeyboardEvent} event */
  key(event) {
    const lane = TAPS[event.key];
    const [row, step] = this.at;
    const to = { ArrowRight: [row, (step + 1) % STEPS], ArrowLeft: [row, (step + 15) % STEPS], ArrowDown: [Math.min(row + 1, this.rows.length - 1), step], ArrowUp: [Math.max(0, row - 1), step] }[event.key];
    if (to && /** @type {HTMLElement} */ (event.target).matches('.st')) {
      this.at = to;
      this.updateComplete.then(() => /** @type {HTMLElement | null} */ (this.querySelector(`[data-cell="${to.join('.')}"]`))?.focus());
    } else if (lane && this.recording > 0) {
      if (!event.repeat) this.flip(lane, Math.round((performance.now() - this.recording) / STEP) % STEPS, true);
    } else return false;
    return true;
  }
}

customElements.define('msc-beat-panel', BeatPanel);
