// Plays through spessasynth in an AudioWorklet: parts → volume → analyser → speakers.
import { readSong, withPrograms } from './song.js';
import { neededBanks, Banks } from './banks.js';

const LIB = new URL('../vendor/spessasynth/lib.js', import.meta.url).href;
const PROCESSOR = new URL('../vendor/spessasynth/processor.js', import.meta.url).href;
/** The engine's promise never settles where WebAssembly is forbidden. Milliseconds. */
const LIMIT = 10_000;
/** Positions are told at most this often. Milliseconds. */
const TICK = 33;

/** @typedef {'idle' | 'loading' | 'ready' | 'playing' | 'paused' | 'error'} State */

export class LivePlayer extends EventTarget {
  /** @param {AudioContext} context @param {string} base */
  constructor(context, base) {
    super();
    this.context = context;
    this.base = base;
    this.gain = new GainNode(context);
    this.analyser = new AnalyserNode(context, { fftSize: 2048 });
    this.gain.connect(this.analyser).connect(context.destination);
    /** @type {State} */
    this.state = 'idle';
    this.duration = 0;
    /** @type {any} */
    this.sequencer = null;
    /** @type {Banks | null} */
    this.banks = null;
    /** @type {Promise<void> | null} */
    this.starting = null;
    this.loads = 0;
    this.frame = 0;
    this.told = 0;
  }

  get position() {
    const time = this.sequencer && this.state !== 'loading' && this.state !== 'idle' ? this.sequencer.currentTime : 0;
    return Math.max(0, Math.min(this.duration, time));
  }

  /** Starts the engine once. */
  start() {
    this.starting ??= this.boot().catch(error => { this.starting = null; throw error; });
    return this.starting;
  }

  async boot() {
    const [lib] = await within(LIMIT, Promise.all([import(LIB), this.context.audioWorklet.addModule(PROCESSOR)]));
    const synth = new lib.WorkletSynthesizer(this.context);
    await within(LIMIT, synth.isReady);
    synth.connect(this.gain);
    this.sequencer = new lib.Sequencer(synth);
    this.sequencer.loopCount = 0;
    this.sequencer.eventHandler.addEvent('songEnded', 'msc', () => this.ended());
    this.banks = new Banks(synth.soundBankManager, this.base);
  }

  /** @param {{id: string, bytes: ArrayBuffer}} file */
  async load(file) {
    const load = ++this.loads;
    this.become('loading');
    try {
      const song = readSong(file.bytes);
      if (!song) throw coded('corrupt');
      if (song.notes.length === 0) throw coded('empty');
      await this.start();
      const banks = /** @type {Banks} */ (this.banks);
      const manifest = await banks.manifest();
      const plan = neededBanks(manifest, song.presets);
      const missing = await within(LIMIT * 3, banks.ensure(plan.files));
      if (load === this.loads) await this.hand(withPrograms(file.bytes, song, plan.programs), file.id);
      this.duration = song.duration;
      this.become('ready');
      return { song, missing: missing.map(name => plan.names.get(name) ?? name) };
    } catch (error) {
      if (load === this.loads) this.become('error');
      throw /** @type {any} */ (error).code ? error : coded('engine', error);
    }
  }

  /** Gives the bytes to the sequencer and waits until it has read them. @param {ArrayBuffer} binary @param {string} id */
  hand(binary, id) {
    const { sequencer } = this;
    return within(LIMIT, new Promise((done, failed) => {
      sequencer.eventHandler.addEvent('songChange', 'msc', () => done(undefined));
      sequencer.eventHandler.addEvent('midiError', 'msc', (/** @type {unknown} */ error) => failed(coded('corrupt', error)));
      sequencer.loadNewSongList([{ binary, fileName: `${id}.mid` }]);
    }));
  }

  async play() {
    await this.context.resume();
    if (this.sequencer.isFinished || this.position >= this.duration - 0.05) this.sequencer.currentTime = 0;
    this.sequencer.play();
    this.become('playing');
    this.follow();
  }

  pause() {
    if (this.state !== 'playing') return;
    this.sequencer.pause();
    this.become('paused');
    this.tell();
  }

  /** @param {number} seconds */
  seek(seconds) {
    if (!this.sequencer || this.state === 'loading' || this.state === 'idle' || this.state === 'error') return;
    const paused = this.state !== 'playing';
    this.sequencer.currentTime = seconds;
    if (paused) this.sequencer.pause();
    this.tell();
  }

  /** @param {number} volume 0..1, louder by the ear, not by the number */
  setVolume(volume) {
    this.gain.gain.setTargetAtTime(volume * volume, this.context.currentTime, 0.02);
  }

  ended() {
    if (this.state !== 'playing') return;
    this.become('paused');
    this.tell();
    this.dispatchEvent(new Event('ended'));
  }

  /** @param {State} state */
  become(state) {
    this.state = state;
    this.dispatchEvent(new Event('state'));
  }

  follow() {
    cancelAnimationFrame(this.frame);
    const step = (/** @type {number} */ now) => {
      if (this.state !== 'playing') return;
      if (now - this.told >= TICK) { this.told = now; this.tell(); }
      if (this.position >= this.duration && this.duration > 0) this.finish();
      this.frame = requestAnimationFrame(step);
    };
    this.frame = requestAnimationFrame(step);
  }

  /** The last note has ended, though the sequencer may wait for a late end of track. */
  finish() {
    this.sequencer.pause();
    this.ended();
  }

  tell() {
    this.dispatchEvent(new Event('position'));
  }
}

/** @param {string} code @param {unknown} [cause] */
const coded = (code, cause) => Object.assign(new Error(code, { cause }), { code });

/**
 * @template T
 * @param {number} ms @param {Promise<T>} promise @returns {Promise<T>}
 */
function within(ms, promise) {
  /** @type {ReturnType<typeof setTimeout>} */
  let timer;
  const late = new Promise((_, failed) => { timer = setTimeout(() => failed(coded('timeout')), ms); });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}
