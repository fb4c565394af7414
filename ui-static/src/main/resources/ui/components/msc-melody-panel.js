// Melody: play a few notes on screen, on the computer's keys or on a MIDI keyboard.
import { html, svg } from './view.js';
import { Panel } from './msc-panel.js';
import { noteName } from '../app/format.js';
import { parseMelody, printMelody } from '../app/tunes.js';

/** Notes from which on the search answers while one plays. */
const ENOUGH = 4;
/** The computer's keys from C on, in semitones. */
const KEYS = 'awsedftgyhujkolp;';
const BLACK = new Set([1, 3, 6, 8, 10]);

class MelodyPanel extends Panel {
  static properties = { notes: { state: true }, low: { state: true }, down: { state: true }, port: { state: true } };
  field = 'melody';
  matchField = 'melodyMatch';
  heading = 'Play a few notes';
  hint = 'Mouse, computer keys (A to ; and W E T Y U O P, Z and X for octaves) or a MIDI keyboard. Any key, any tempo.';
  modes = /** @type {[string, string][]} */ ([['full', 'Intervals and rhythm'], ['intervals', 'Intervals'], ['contour', 'Contour']]);

  constructor() {
    super();
    /** @type {import('../app/tunes.js').Played[]} */
    this.notes = [];
    this.low = 60;
    /** @type {number | null} */
    this.down = null;
    this.port = '';
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.listening?.inputs.forEach((/** @type {any} */ input) => { input.onmidimessage = null; });
  }
  /** @type {any} */
  listening = null;

  /** A link, or Back, brings another melody. */
  willUpdate() {
    if (this.asked === this.mine || (this.mine === null && this.asked === '')) return;
    this.mine = this.asked;
    this.notes = parseMelody(this.asked);
  }

  instrument() {
    const count = this.session.room === 'phone' ? 13 : 25;
    const white = Array.from({ length: count }, (_, i) => i).filter(i => !BLACK.has(i % 12));
    return html`<svg class="strip" viewBox="0 0 1000 84" preserveAspectRatio="none" role="img" aria-label="Played: ${this.notes.map(n => noteName(n.pitch)).join(' ') || 'nothing'}">${this.strip()}</svg>
      <div class="piano" role="group" aria-label="Piano" tabindex="0">${Array.from({ length: count }, (_, i) => {
        const pitch = this.low + i, black = BLACK.has(i % 12);
        const at = white.filter(w => w < i).length / white.length;
        return html`<button class=${`${black ? 'bk' : 'wk'}${this.notes.some(n => n.pitch === pitch) ? ' on' : ''}${this.down === pitch ? ' dn' : ''}`} tabindex="-1" aria-label=${noteName(pitch)}
          .style=${`left:${at * 100}%;width:${(black ? 0.62 : 1) * (100 / white.length)}%;${black ? `margin-left:-${31 / white.length}%` : ''}`}
          @pointerdown=${() => this.press(pitch)} @pointerup=${this.release} @pointerleave=${this.release} @click=${(/** @type {MouseEvent} */ e) => { if (e.detail === 0) { this.press(pitch); this.release(); } }}><span aria-hidden="true">${i % 12 === 0 ? noteName(pitch) : KEYS[i]?.toUpperCase() ?? ''}</span></button>`;
      })}</div>`;
  }

  strip() {
    const notes = this.notes;
    if (notes.length === 0) return '';
    const begin = notes[0].at, spans = notes.map((n, i) => Math.min(2000, notes[i + 1] ? notes[i + 1].at - n.at : n.length || 400));
    const whole = spans.reduce((a, b) => a + b, 0) || begin || 1;
    const low = Math.min(...notes.map(n => n.pitch)), high = Math.max(...notes.map(n => n.pitch));
    let x = 12;
    return notes.map((n, i) => {
      const w = (spans[i] / whole) * 976, y = 70 - ((n.pitch - low) / Math.max(7, high - low)) * 60;
      x += w;
      return svgRect(x - w, y, Math.max(4, w - 3));
    });
  }

  tools() {
    return html`${'requestMIDIAccess' in navigator ? html`<button class="btn" data-act="melody-midi" aria-pressed=${this.port !== ''} @click=${this.listen}>${this.port || 'MIDI keyboard'}</button>` : ''}
      <button class="btn" data-act="melody-undo" ?disabled=${this.notes.length === 0} @click=${this.undo}>Undo</button>`;
  }

  /** @param {number} pitch */
  press(pitch) {
    this.down = pitch;
    this.notes = [...this.notes, { pitch, at: performance.now(), length: 0 }];
    this.session.playback.hear([pitch]);
    this.tell();
  }

  release() {
    const last = this.notes[this.notes.length - 1];
    if (this.down === null || !last) return;
    this.down = null;
    last.length = performance.now() - last.at;
  }

  tell(match = this.match) {
    this.ask(this.notes.length >= ENOUGH ? printMelody(this.notes, match === 'full') : '', match);
  }

  /** @param {string} match */
  rematch(match) {
    if (this.notes.length >= ENOUGH) this.tell(match);
  }

  undo() {
    this.notes = this.notes.slice(0, -1);
    this.tell();
  }

  clear() {
    this.notes = [];
    this.ask('');
  }

  /** @param {KeyboardEvent} event */
  key(event) {
    const at = KEYS.indexOf(event.key.toLowerCase());
    if (event.key === 'Backspace') this.undo();
    else if (event.key === 'z' || event.key === 'x') this.low = Math.max(24, Math.min(84, this.low + (event.key === 'x' ? 12 : -12)));
    else if (at >= 0 && event.key.length === 1) { if (!event.repeat) { this.press(this.low + at); addEventListener('keyup', () => this.release(), { once: true }); } } else return false;
    return true;
  }

  async listen() {
    const access = await /** @type {any} */ (navigator).requestMIDIAccess().catch(() => null);
    const inputs = access ? [...access.inputs.values()] : [];
    if (inputs.length === 0) { this.session.say(access ? 'No MIDI keyboard is connected.' : 'The browser did not give access to MIDI.'); return; }
    this.listening = access;
    this.port = inputs[0].name ?? 'MIDI keyboard';
    for (const input of inputs) {
      input.onmidimessage = (/** @type {any} */ { data }) => {
        if ((data[0] & 0xf0) === 0x90 && data[2] > 0) this.press(data[1]);
        else if ((data[0] & 0xe0) === 0x80) this.release();
      };
    }
  }
}

/** @param {number} x @param {number} y @param {number} w */
const svgRect = (x, y, w) => svg`<rect x=${x} y=${y} width=${w} height="6" rx="2"/>`;

customElements.define('msc-melody-panel', MelodyPanel);
