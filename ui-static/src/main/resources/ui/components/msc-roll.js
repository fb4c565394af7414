// The piano roll in the details: follows the music, wheel scrolls, a click plays from there.
import { View, html } from './view.js';
import { draw } from './picture.js';
import { drawRoll, measures, timeline, KEYS } from '../draw/roll.js';

/** Bars seen at once, at first. */
const BARS = 4;

class Roll extends View {
  static properties = { notes: { attribute: false }, hit: { attribute: false }, at: { state: true }, bars: { state: true } };

  constructor() {
    super();
    /** @type {any} the answer of /files/{id}/notes */
    this.notes = null;
    /** @type {import('../app/hits.js').Hit | null} */
    this.hit = null;
    /** first bar seen, from 0 */
    this.at = 0;
    this.bars = BARS;
    this.tick = () => this.follow();
    this.resize = new ResizeObserver(() => this.requestUpdate());
  }

  connectedCallback() {
    super.connectedCallback();
    this.session.playback.clock.addEventListener('position', this.tick);
    this.resize.observe(this);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.session.playback.clock.removeEventListener('position', this.tick);
    this.resize.disconnect();
  }

  /** @param {Map<string, unknown>} changed */
  willUpdate(changed) {
    if (!changed.has('notes') || !this.notes) return;
    const { parts, meter = [], tempo = [], end } = this.notes;
    this.measures = measures(meter, end);
    this.time = timeline(tempo);
    const order = [...parts].sort((a, b) => b.notes.length - a.notes.length);
    this.flat = parts.flatMap((/** @type {any} */ part) => part.notes.map((/** @type {number[]} */ [tick, length, pitch]) =>
      ({ tick, length, pitch, part: order.indexOf(part), drum: part.channel === 10 })));
    const pitches = this.flat.map((/** @type {any} */ n) => n.pitch);
    this.low = Math.max(0, pitches.reduce((/** @type {number} */ a, /** @type {number} */ b) => Math.min(a, b), 127) - 2);
    this.high = Math.min(127, pitches.reduce((/** @type {number} */ a, /** @type {number} */ b) => Math.max(a, b), 0) + 2);
    if (this.high - this.low < 18) this.high = Math.min(127, this.low + 18);
    this.at = Math.max(0, this.measures.findLastIndex((/** @type {any} */ bar) => bar.tick <= (this.flat[0]?.tick ?? 0)));
  }

  get current() {
    return this.hit !== null && this.session.playback.isCurrent(this.hit.id) && this.session.playback.state !== 'loading';
  }

  render() {
    const last = Math.min(this.measures.length, this.at + this.bars);
    const heading = last > this.at + 1 ? `bars ${this.at + 1}–${last}` : `bar ${this.at + 1}`;
    return html`<h3>Piano roll <span>${heading}</span></h3>
      <canvas class="big" role="img" aria-label="Piano roll of ${heading}: ${this.notes.parts.length} parts" @click=${this.jump} @wheel=${this.wheel}></canvas>
      ${this.chords(last)}`;
  }

  /** @param {number} last bar, exclusive */
  chords(last) {
    const [from, to] = [this.measures[this.at].tick, this.endOf(last - 1)];
    const seen = (this.notes.chords ?? []).filter((/** @type {any[]} */ [tick]) => tick >= from && tick < to);
    return seen.length > 0 ? html`<div class="chords">${seen.map((/** @type {any[]} */ chord) => html`<span>${chord[2]}</span>`)}</div>` : '';
  }

  updated() {
    const canvas = /** @type {HTMLCanvasElement} */ (this.querySelector('canvas'));
    const from = this.measures[this.at].tick, to = this.endOf(this.at + this.bars - 1);
    const now = this.current ? this.time.toTick(this.session.playback.position) : null;
    const { flat: notes, measures, low, high } = this;
    draw(canvas, (g, width, height) => {
      drawRoll(g, notes, { width, height, dark: this.session.dark, from, to, measures, low, high, now });
      if (now === null || now < from || now > to) return;
      g.fillStyle = this.session.dark ? '#ff8a4c' : '#c2410c';
      g.fillRect(KEYS + ((width - KEYS) * (now - from)) / (to - from) - 1, 0, 2, height);
    });
  }

  /** End of a bar in ticks; bars beyond the last are as long as the last. @param {number} i */
  endOf(i) {
    const bar = this.measures[Math.min(i, this.measures.length - 1)];
    return bar.tick + bar.beats * bar.beat * (1 + Math.max(0, i - this.measures.length + 1));
  }

  follow() {
    if (!this.current) return;
    const now = this.time.toTick(this.session.playback.position);
    if (now < this.measures[this.at].tick || now >= this.endOf(this.at + this.bars - 1)) {
      this.at = Math.max(0, this.measures.findLastIndex((/** @type {any} */ bar) => bar.tick <= now));
    } else this.requestUpdate();
  }

  /** @param {MouseEvent} event */
  async jump(event) {
    if (!this.hit) return;
    const box = /** @type {Element} */ (event.currentTarget).getBoundingClientRect();
    const share = Math.max(0, (event.clientX - box.left - KEYS) / (box.width - KEYS));
    const from = this.measures[this.at].tick, to = this.endOf(this.at + this.bars - 1);
    const { playback } = this.session;
    const seconds = this.time.toSeconds(from + share * (to - from));
    if (!this.current) await playback.play(this.hit);
    playback.seek(seconds);
  }

  /** Wheel scrolls by bars, with Ctrl it zooms. @param {WheelEvent} event */
  wheel(event) {
    event.preventDefault();
    const step = Math.sign(event.deltaY || event.deltaX);
    if (event.ctrlKey) this.bars = Math.max(1, Math.min(16, this.bars + step));
    else this.at = Math.max(0, Math.min(this.measures.length - 1, this.at + step));
  }
}

customElements.define('msc-roll', Roll);
