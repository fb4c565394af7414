// Player settings: which bars loop, and at whose tempo and key songs are heard.
import { html } from './view.js';
import { live } from '../vendor/lit/lit.js';
import { DialogView } from './dialog.js';
import { steppers } from './steppers.js';
import { MAJORS, MINORS, keyWords } from '../app/format.js';
import { fit } from '../app/audition.js';
import { barAt } from '../player/bars.js';

class PlayerMenu extends DialogView {
  heading = 'Player settings';

  body() {
    return html`<div class="bd">${['phone', 'narrow'].includes(this.session.room) ? html`<div class="steps2">${steppers(this.session.playback)}</div>` : ''}${this.loops()}${this.audition()}</div>`;
  }

  loops() {
    const { playback } = this.session;
    const { loop, song } = playback;
    const last = song ? song.bars.length - 1 : 0;
    const kind = loop === null ? 'off' : loop === 'song' ? 'song' : 'bars';
    const here = song ? barAt(song.bars, playback.position) + 1 : 1;
    const choose = (/** @type {string} */ k) => playback.set({ loop: k === 'off' ? null : k === 'song' ? 'song' : { fromBar: here, toBar: Math.min(last, here + 3) } });
    return html`<fieldset class="set"><legend>Loop</legend><div class="seg-b" role="group" aria-label="Loop">${[['off', 'Off'], ['song', 'Song'], ['bars', 'Bars']].map(([k, label]) =>
      html`<button aria-pressed=${k === kind} ?disabled=${k === 'bars' && last === 0} @click=${() => choose(k)}>${label}</button>`)}</div>
      ${typeof loop === 'object' && loop ? html`<span class="rng">${this.bar('fromBar', 'First bar', loop, last)}<span>–</span>${this.bar('toBar', 'Last bar', loop, last)}<span class="unit">of ${last}</span></span>` : ''}</fieldset>`;
  }

  /** @param {'fromBar' | 'toBar'} end @param {string} label @param {{fromBar: number, toBar: number}} loop @param {number} last */
  bar(end, label, loop, last) {
    const change = (/** @type {Event} */ e) => {
      const n = Math.max(1, Math.min(last, Math.round(Number(/** @type {HTMLInputElement} */ (e.target).value)) || 1));
      const next = { ...loop, [end]: n };
      if (next.fromBar > next.toBar) next[end === 'fromBar' ? 'toBar' : 'fromBar'] = n;
      this.session.playback.set({ loop: next });
    };
    return html`<input type="number" min="1" max=${last} aria-label=${label} .value=${live(String(loop[end]))} @change=${change}>`;
  }

  audition() {
    const { playback } = this.session;
    const { target, hit } = playback;
    const begin = { bpm: hit?.doc.bpm ? Math.round(hit.doc.bpm * playback.tempo) : 120, key: hit?.doc.key ?? null };
    return html`<fieldset class="set"><legend>Audition</legend>
      <label class="sw"><input type="checkbox" role="switch" .checked=${live(target !== null)} @change=${() => this.aim(target ? null : begin)}>Hear every song at my tempo and key</label>
      ${target ? html`<span class="rng"><input type="number" min="20" max="400" step="any" aria-label="My tempo in BPM" .value=${live(String(target.bpm ?? ''))} @change=${(/** @type {Event} */ e) => this.aim({ ...target, bpm: Number(/** @type {HTMLInputElement} */ (e.target).value) || null })}><span class="unit">BPM</span>
        <select class="sel" aria-label="My key" @change=${(/** @type {Event} */ e) => this.aim({ ...target, key: /** @type {HTMLSelectElement} */ (e.target).value || null })}><option value="">any key</option>${[...MINORS, ...MAJORS].map(key => html`<option value=${key} ?selected=${key === target.key}>${keyWords(key)}</option>`)}</select></span>` : ''}</fieldset>`;
  }

  /** What plays now follows at once. @param {import('../app/audition.js').Target | null} target */
  aim(target) {
    const { playback } = this.session;
    playback.target = target;
    playback.set(target && playback.hit ? fit(playback.hit.doc, target) : { tempo: 1, transpose: 0 });
  }
}

customElements.define('msc-player-menu', PlayerMenu);
