// What sounds: one file at a time. The engine behind it is loaded at the first click.
import { T } from './strings.js';

/** @typedef {import('./hits.js').Hit} Hit */
/** @typedef {'idle' | 'loading' | 'playing' | 'paused' | 'error'} PlayState */

export class Playback {
  /** @param {import('../api/http.js').Api} api @param {() => void} changed */
  constructor(api, changed) {
    this.api = api;
    this.changed = changed;
    /** @type {Hit | null} */
    this.hit = null;
    /** @type {PlayState} */
    this.state = 'idle';
    /** seconds */
    this.position = 0;
    /** seconds; 0 = not yet known */
    this.duration = 0;
    this.message = '';
    /** 0..1 */
    this.volume = 0.78;
    /** tempo factor and semitones: by hand they stay over songs, with a target each song gets its own */
    this.tempo = 1;
    this.transpose = 0;
    /** @type {import('../player/player.js').Loop} */
    this.loop = null;
    /** @type {Set<string>} parts that are silent, in this song */
    this.silent = new Set();
    /** @type {import('./audition.js').Target | null} every song starts at this tempo and key */
    this.target = null;
    /** @type {BroadcastChannel | null} one song sounds, in whichever tab it was started last */
    this.tabs = null;
    /** @type {import('../player/player.js').Player | null} */
    this.player = null;
    /** @type {import('../player/song.js').Song | null} notes and times of what is loaded */
    this.song = null;
    /** @type {AudioContext | null} */
    this.context = null;
    /** @type {EventTarget} `position` events for playheads, at most 30 a second */
    this.clock = new EventTarget();
    this.turn = 0;
  }

  /** @param {string} id */
  isCurrent(id) {
    return this.hit?.id === id;
  }

  /** Play, or pause and go on where it is the same file. Call it inside a click. @param {Hit} hit */
  toggle(hit) {
    if (!this.isCurrent(hit.id) || this.state === 'error' || this.state === 'idle') return this.play(hit);
    if (this.state === 'playing') this.player?.pause();
    else if (this.state === 'paused') { this.unlock(); this.player?.play(); }
    return Promise.resolve();
  }

  /** @param {Hit} hit */
  async play(hit) {
    const turn = ++this.turn;
    this.unlock();
    this.player?.pause();
    Object.assign(this, { hit, state: 'loading', position: 0, duration: hit.doc.duration ?? 0, message: '', song: null, silent: new Set() });
    if (typeof this.loop === 'object') this.loop = null; // the bars were those of the song before
    this.changed();
    this.tick();
    try {
      const [player, bytes] = await Promise.all([this.engine(), this.api.content(hit.id)]);
      if (this.target) Object.assign(this, (await import('./audition.js')).fit(hit.doc, this.target));
      if (turn !== this.turn) return;
      this.apply();
      const info = await player.load({ id: hit.id, bytes });
      if (turn !== this.turn) return;
      this.song = info.song;
      this.duration = info.song.duration;
      this.message = info.missing.length > 0 ? T.bankFailed + info.missing.join(', ') : '';
      const at = hit.match?.bar > 1 ? info.song.bars[hit.match.bar - 2] : undefined;
      if (at) player.seek(at.seconds);
      await player.play();
    } catch (error) {
      if (turn === this.turn) this.stop(/** @type {any} */ (error));
    }
  }

  /** Browsers let a page sound only from inside a click, so the context is made before anything is loaded. */
  unlock() {
    if (!globalThis.AudioContext) return;
    this.context ??= new AudioContext({ latencyHint: 'playback' });
    this.context.resume().catch(() => {});
  }

  async engine() {
    if (this.player) return this.player;
    if (!globalThis.isSecureContext || !globalThis.AudioWorkletNode) throw Object.assign(new Error(), { code: 'insecure' });
    if (!this.context) throw Object.assign(new Error(), { code: 'device' });
    const { createPlayer } = await import('../player/player.js');
    const player = createPlayer(this.context, this.api.base);
    player.addEventListener('state', () => this.follow());
    player.addEventListener('position', () => { this.position = player.position; this.tick(); });
    player.setVolume(this.volume);
    this.player = player;
    this.tabs = new BroadcastChannel('msc.player');
    this.tabs.onmessage = () => player.pause();
    return player;
  }

  /** Sounds keys once, as on an instrument. Call it inside a click. @param {number[]} pitches @param {boolean} [drums] */
  async hear(pitches, drums = false) {
    this.unlock();
    await this.engine().then(player => player.hear(pitches, drums), () => {}); // a panel without sound still searches
  }

  /** Hands the settings to the player. */
  apply() {
    const { player } = this;
    if (!player) return;
    player.setTempo(this.tempo);
    player.setTranspose(this.transpose);
    player.setSilent(this.silent);
    if (player.loop !== this.loop) player.setLoop(this.loop);
  }

  /** @param {Partial<Pick<Playback, 'tempo' | 'transpose' | 'loop' | 'silent'>>} settings */
  set(settings) {
    Object.assign(this, settings);
    this.apply();
    this.changed();
  }

  follow() {
    const state = this.player?.state;
    if (state === 'playing' && this.state !== 'playing') this.tabs?.postMessage('playing');
    if (state === 'playing' || state === 'paused') this.state = state;
    this.changed();
  }

  tick() {
    this.clock.dispatchEvent(new Event('position'));
  }

  /** @param {{code?: string, kind?: string, status?: number}} error */
  stop(error) {
    this.state = 'error';
    this.message = messageFor(error);
    this.changed();
  }

  /** @param {number} seconds */
  seek(seconds) {
    const at = Math.max(0, Math.min(this.duration, seconds));
    this.player?.seek(at);
    this.position = at;
    this.tick();
  }

  /** @param {number} volume 0..1 */
  setVolume(volume) {
    this.volume = volume;
    this.player?.setVolume(volume);
    this.changed();
  }
}

/** @param {{code?: string, kind?: string, status?: number}} error */
function messageFor(error) {
  if (error.status === 404 || error.status === 410) return T.gone;
  if (error.kind === 'offline' || error.code === 'network' || error instanceof TypeError) return T.offline;
  const known = /** @type {Record<string, string>} */ ({ insecure: T.insecureAudio, device: T.noAudioDevice, corrupt: T.corrupt, empty: T.silent });
  return known[error.code ?? ''] ?? T.engineFailed;
}
