// The player at the bottom: what plays, previous, play, next, loop, the song as a slider, tempo, key, volume.
import { View, html, icon, adopt } from './view.js';
import { live } from '../vendor/lit/lit.js';
import { playerStyles } from '../styles/player.css.js';
import { paint, draw } from './picture.js';
import { decode } from '../draw/sketch.js';
import { drawMinimap } from '../draw/minimap.js';
import { clock, decimal, keyName, stem, visible } from '../app/format.js';
import { steppers } from './steppers.js';

/** Arrow keys on the slider, seconds. */
const STEP = 5;

/** Settings that stay in this browser; where the server is away they last as long as the page. */
const stored = () => import('../app/store.js').catch(() => null);

class PlayerBar extends View {
  constructor() {
    super();
    this.tick = () => this.moveHead();
    /** @type {unknown[]} what the pictures show now */
    this.drawn = [];
    this.resize = new ResizeObserver(() => { this.drawn = []; this.requestUpdate(); });
  }

  connectedCallback() {
    super.connectedCallback();
    adopt(this, playerStyles);
    this.session.playback.clock.addEventListener('position', this.tick);
    this.resize.observe(this);
    stored().then(store => {
      const volume = Number(store?.remembered('volume') ?? NaN);
      if (volume >= 0 && volume <= 1) this.session.playback.setVolume(volume);
    });
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.session.playback.clock.removeEventListener('position', this.tick);
    this.resize.disconnect();
  }

  updated() {
    const { playback, dark } = this.session;
    this.classList.toggle('idle', playback.hit === null);
    const now = [playback.hit, playback.song, dark];
    if (now.every((value, i) => value === this.drawn[i])) return;
    this.drawn = now;
    const [small, wide] = this.querySelectorAll('canvas');
    const sketch = decode(playback.hit?.doc.sketch ?? '');
    paint(small, sketch, dark);
    const song = playback.song;
    if (song) draw(wide, (g, width, height) => drawMinimap(g, song.notes, song.duration, { width, height, dark }));
    else paint(wide, sketch, dark);
    this.moveHead();
  }

  render() {
    const { playback, hits, answer } = this.session;
    const { hit, state } = playback;
    const at = hit ? hits.indexOf(hit.id) : -1;
    const usable = state === 'playing' || state === 'paused';
    return html`
      <div class="now"><span class="picture"><canvas aria-hidden="true"></canvas></span><div class="what">
        <div class="nm">${hit ? html`<bdi>${visible(stem(hit.doc.name ?? ''))}</bdi>` : 'Nothing playing'}</div>
        <div class=${playback.message ? 'mt bad' : 'mt'} role=${playback.message ? 'alert' : 'presentation'}>${playback.message || this.facts()}</div></div></div>
      <div class="tp"><div class="bt">
        <button class="ib" aria-label="Previous result" ?disabled=${at <= 0} @click=${() => this.step(-1)}>${icon('prev', true)}</button>
        <button class="go" aria-label=${state === 'playing' ? 'Pause' : 'Play'} ?disabled=${!hit && !answer?.hits.length} @click=${this.toggle}>${icon(state === 'playing' ? 'pause' : state === 'loading' ? 'wait' : 'play', true)}</button>
        <button class="ib" aria-label="Next result" ?disabled=${at < 0 || at >= hits.length - 1} @click=${() => this.step(1)}>${icon('next', true)}</button>
        <button class="ib" data-act="loop" aria-label="Loop" aria-pressed=${playback.loop !== null} title="Loop the song (l)" @click=${() => playback.set({ loop: playback.loop === null ? 'song' : null })}>${icon('loop')}</button></div>
        ${this.session.room === 'phone' || this.session.room === 'narrow' ? html`<button class="ib" data-act="player-menu" aria-label="Player settings" @click=${() => this.session.open('player-menu')}>${icon('tune')}</button>` : ''}
        <div class="tl"><span class="at">0:00</span>
          <div class=${usable ? 'mini' : 'mini off'} role="slider" tabindex=${usable ? 0 : -1} aria-label="Position" aria-disabled=${!usable} aria-valuemin="0" aria-valuemax=${Math.round(playback.duration)} aria-valuenow="0"
            @pointerdown=${this.grab} @keydown=${this.key}><canvas aria-hidden="true"></canvas><span class="veil"></span></div>
          <span>${clock(playback.duration)}</span></div></div>
      <div class="px">${steppers(playback)}
        <button class="ib" data-act="player-menu" aria-label="Player settings" aria-pressed=${playback.target !== null} title="Loop bars, my tempo and key, MIDI out" @click=${() => this.session.open('player-menu')}>${icon('tune')}</button>
        <span class="v">${icon('vol')}</span><input class="vol" type="range" aria-label="Volume" min="0" max="100" .value=${live(String(Math.round(playback.volume * 100)))} @input=${this.louder}></div>
      <div class="line"><i></i></div>`;
  }

  facts() {
    const doc = this.session.playback.hit?.doc;
    if (!doc) return '\u00a0';
    return [doc.key === undefined ? '' : keyName(doc.key), doc.bpm === undefined ? '' : `${decimal(doc.bpm)} BPM`].filter(Boolean).join(' · ');
  }

  moveHead() {
    const { position, duration } = this.session.playback;
    const share = duration > 0 ? Math.min(1, position / duration) : 0;
    const mini = /** @type {HTMLElement | null} */ (this.querySelector('.mini'));
    if (!mini) return;
    /** @type {HTMLElement} */ (mini.querySelector('.veil')).style.transform = `translateX(${share * 100}%)`;
    /** @type {HTMLElement} */ (this.querySelector('.line i')).style.transform = `scaleX(${share})`;
    /** @type {HTMLElement} */ (this.querySelector('.at')).textContent = clock(position);
    mini.setAttribute('aria-valuenow', String(Math.round(position)));
    mini.setAttribute('aria-valuetext', `${clock(position)} of ${clock(duration)}`);
  }

  toggle() {
    const { playback, hits, state } = this.session;
    const chosen = state.sel === null ? undefined : hits.at(hits.indexOf(state.sel));
    const hit = playback.hit ?? chosen ?? hits.at(0);
    if (hit) playback.toggle(hit);
  }

  /** @param {1 | -1} by */
  step(by) {
    const { playback, hits } = this.session;
    const at = hits.indexOf(playback.hit?.id ?? '') + by;
    const hit = hits.at(at);
    if (!hit) return;
    playback.play(hit);
    this.session.select(hit.id, 'replace');
    hits.need(at, at + 1);
  }

  /** @param {PointerEvent} event */
  grab(event) {
    const mini = /** @type {HTMLElement} */ (event.currentTarget);
    if (mini.getAttribute('aria-disabled') === 'true') return;
    const box = mini.getBoundingClientRect();
    const seek = (/** @type {PointerEvent} */ e) => this.session.playback.seek(((e.clientX - box.left) / box.width) * this.session.playback.duration);
    mini.setPointerCapture(event.pointerId);
    seek(event);
    mini.addEventListener('pointermove', seek);
    mini.addEventListener('lostpointercapture', () => mini.removeEventListener('pointermove', seek), { once: true });
  }

  /** @param {KeyboardEvent} event */
  key(event) {
    const { playback } = this.session;
    const to = { ArrowLeft: playback.position - STEP, ArrowRight: playback.position + STEP, Home: 0, End: playback.duration - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    playback.seek(to);
  }

  /** @param {Event} event */
  louder(event) {
    const volume = Number(/** @type {HTMLInputElement} */ (event.target).value) / 100;
    this.session.playback.setVolume(volume);
    stored().then(store => store?.remember('volume', String(volume)));
  }
}

customElements.define('msc-player-bar', PlayerBar);
