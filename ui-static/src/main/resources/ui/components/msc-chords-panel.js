// Chords: a progression from a palette, by degree or by name.
import { html } from './view.js';
import { Panel } from './msc-panel.js';
import { chordName, romanName } from '../app/format.js';
import { NAMES, ROMANS, isRoman, pitchesOf } from '../app/tunes.js';

/** The API takes two to sixteen symbols. */
const LEAST = 2, MOST = 16;
/** Time of one chord when heard. Milliseconds. */
const BEAT = 700;

class ChordsPanel extends Panel {
  static properties = { list: { state: true }, named: { state: true } };
  field = 'chords';
  matchField = 'chordMatch';
  heading = 'Build a progression';
  hint = 'By degrees of the key, or by name. A question mark stands for any chord.';

  constructor() {
    super();
    /** @type {string[]} */
    this.list = [];
    this.named = false;
  }

  willUpdate() {
    if (this.asked === this.mine || (this.mine === null && this.asked === '')) return;
    this.mine = this.asked;
    this.list = this.asked ? this.asked.split('-') : [];
    this.named = this.list.some(c => c !== '?' && !isRoman(c));
  }

  get match() {
    const asked = super.match;
    return asked || (this.named ? 'absolute' : 'key');
  }

  instrument() {
    const say = this.named ? chordName : romanName;
    return html`<ol class="prog" aria-label="Progression">${this.list.map((chord, i) => html`<li><button aria-label="Remove ${chord}" @click=${() => this.set(this.list.filter((_, k) => k !== i))}>${say(chord)}</button></li>`)}${this.list.length === 0 ? html`<li class="hint">Choose chords below</li>` : ''}</ol>
      <div class="pals"><div class="seg-b" role="group" aria-label="Palette">${[[false, 'Degrees'], [true, 'Names']].map(([named, label]) => html`<button aria-pressed=${named === this.named} @click=${() => this.swap(Boolean(named))}>${label}</button>`)}</div>
      <div class="pal" role="group" aria-label="Chords">${(this.named ? NAMES : ROMANS).map(chord => html`<button class="pill" ?disabled=${this.list.length >= MOST} @click=${() => this.add(chord)}>${say(chord)}</button>`)}</div></div>`;
  }

  tools() {
    const any = this.match === 'shape';
    return html`<div class="seg-b" role="group" aria-label="Pitches">${[['', this.named ? 'These pitches' : 'Degrees of the key'], ['shape', 'Any key']].map(([match, label]) => html`<button aria-pressed=${(match === 'shape') === any} @click=${() => this.rematch(match)}>${label}</button>`)}</div>
      <button class="btn" data-act="chords-play" ?disabled=${this.list.length === 0} @click=${this.play}>Play</button>`;
  }

  /** @param {boolean} named */
  swap(named) {
    if (named === this.named) return;
    this.named = named;
    this.set([]);
  }

  /** @param {string} chord */
  add(chord) {
    this.session.playback.hear(pitchesOf(chord, this.list));
    this.set([...this.list, chord]);
  }

  /** @param {string[]} list */
  set(list) {
    this.list = list;
    this.tellChords(this.match === 'shape' ? 'shape' : '');
  }

  /** @param {string} match */
  rematch(match) {
    this.tellChords(match);
  }

  /** Only progressions of two to sixteen chords are asked. @param {string} match empty = the API's default */
  tellChords(match) {
    this.ask(this.list.length >= LEAST ? this.list.join('-') : '', match);
  }

  clear() {
    this.set([]);
  }

  async play() {
    for (const chord of this.list) {
      this.session.playback.hear(pitchesOf(chord, this.list));
      await new Promise(done => setTimeout(done, BEAT));
    }
  }

  /** @param {KeyboardEvent} event */
  key(event) {
    if (event.key !== 'Backspace') return false;
    this.set(this.list.slice(0, -1));
    return true;
  }
}

customElements.define('msc-chords-panel', ChordsPanel);
