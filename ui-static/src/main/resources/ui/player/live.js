// Plays through spessasynth in an AudioWorklet: parts → volume → analyser → speakers.
import { readSong, withPrograms } from './song.js';
import { silence, withLoop, withSilence } from './alter.js';
import { neededBanks, Banks } from './banks.js';

const LIB = new URL('../vendor/spessasynth/lib.js', import.meta.url).href;
const PROCESSOR = new URL('../vendor/spessasynth/processor.js', import.meta.url).href;
/** The engine's promise never settles where WebAssembly is forbidden. Milliseconds. */
const LIMIT = 10_000;
/** What panels sound with, and for how long in milliseconds. */
const PIANO = 'sf3/0-0.sf3', KIT = 'sf3/128-0.sf3', HEARD = 450;
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
    /** @type {any} */
    this.synth = null;
    /** @type {{id: string, bytes: ArrayBuffer, song: import('./song.js').Song} | null} what was loaded, kits already replaced */
    this.file = null;
    this.tempo = 1;
    this.transpose = 0;
    /** @type {import('./player.js').Loop} */
    this.loop = null;
    /** @type {Set<string>} parts that are silent, see partKey */
    this.silent = new Set();
    this.mixed = '';
    /** @type {number | null} seconds where a song begins that has not sounded yet; until the sequencer says that it is there */
    this.begin = null;
    this.frame = 0;
    this.told = 0;
  }

  get position() {
    if (this.begin !== null) return this.begin;
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
    this.synth = synth;
    this.sequencer = new lib.Sequencer(synth);
    this.sequencer.eventHandler.addEvent('songEnded', 'msc', () => this.ended());
    this.sequencer.eventHandler.addEvent('timeChange', 'msc', (/** @type {number} */ now) => {
      if (this.state === 'playing' && this.begin !== null && Math.abs(now - this.begin) < 0.1) this.begin = null;
    });
    this.banks = new Banks(synth.soundBankManager, this.base);
  }

  /** @param {{id: string, bytes: ArrayBuffer}} file */
  async load(file) {
    const load = ++this.loads;
    this.begin = null;
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
      if (load === this.loads) {
        this.file = { id: file.id, bytes: withPrograms(file.bytes, song, plan.programs), song };
        await this.hand();
      }
      this.duration = song.duration;
      this.become('ready');
      return { song, missing: missing.map(name => plan.names.get(name) ?? name) };
    } catch (error) {
      if (load === this.loads) this.become('error');
      throw /** @type {any} */ (error).code ? error : coded('engine', error);
    }
  }

  /** Gives the song, as it is to sound, to the sequencer and waits until it has read it. */
  async hand() {
    const { sequencer, synth, loop } = this;
    const { id, bytes, song } = /** @type {NonNullable<typeof this.file>} */ (this.file);
    const { channels, mixed } = silence(song, this.silent);
    this.mixed = [...mixed].sort().join();
    let binary = withSilence(bytes, song, mixed);
    const bars = song.bars, range = loop === 'song' ? { fromBar: 1, toBar: bars.length - 1 } : loop;
    if (range) binary = withLoop(binary, bars[Math.min(range.fromBar, bars.length - 1) - 1].tick, bars[Math.min(range.toBar, bars.length - 1)].tick);
    await within(LIMIT, new Promise((done, failed) => {
      sequencer.eventHandler.addEvent('songChange', 'msc', () => done(undefined));
      sequencer.eventHandler.addEvent('midiError', 'msc', (/** @type {unknown} */ error) => failed(coded('corrupt', error)));
      sequencer.loadNewSongList([{ binary, fileName: `${id}.mid` }]);
    }));
    sequencer.loopCount = range ? Infinity : 0;
    sequencer.playbackRate = this.tempo;
    synth.setSystemParameter('keyShift', this.transpose);
    this.mute(channels);
  }

  /** A short sound of the piano or the standard kit, beside what plays. @param {number[]} pitches @param {boolean} drums */
  async hear(pitches, drums) {
    await this.start();
    await /** @type {Banks} */ (this.banks).ensure([drums ? KIT : PIANO]);
    const channel = drums ? 9 : 15;
    if (!drums) this.synth.programChange(channel, 0);
    for (const pitch of pitches) this.synth.noteOn(channel, pitch, 96);
    setTimeout(() => pitches.forEach(pitch => this.synth.noteOff(channel, pitch)), HEARD);
  }

  /** @param {Set<number>} channels 0..15 */
  mute(channels) {
    for (let c = 0; c < 16; c++) this.synth.midiChannels[c]?.setSystemParameter('isMuted', channels.has(c));
  }

  get loaded() {
    return this.file !== null && (this.state === 'ready' || this.state === 'playing' || this.state === 'paused');
  }

  /** The same song altered, from where it is. */
  async again() {
    if (!this.loaded) return;
    const at = this.position, playing = this.state === 'playing', load = this.loads;
    await this.hand();
    if (load !== this.loads) return;
    this.sequencer.currentTime = at;
    if (playing) this.sequencer.play();
    else this.sequencer.pause();
  }

  /** @param {number} factor 0.25..4 */
  setTempo(factor) {
    this.tempo = Math.max(0.25, Math.min(4, factor));
    if (this.loaded) this.sequencer.playbackRate = this.tempo;
  }

  /** Drums stay as they are. @param {number} semitones −24..24 */
  setTranspose(semitones) {
    this.transpose = Math.max(-24, Math.min(24, semitones));
    if (this.loaded) this.synth.setSystemParameter('keyShift', this.transpose);
  }

  /** @param {Set<string>} silent keys of parts, see partKey */
  setSilent(silent) {
    this.silent = silent;
    if (!this.loaded || !this.file) return Promise.resolve();
    const { channels, mixed } = silence(this.file.song, silent);
    if ([...mixed].sort().join() !== this.mixed) return this.again();
    this.mute(channels);
    return Promise.resolve();
  }

  /** @param {import('./player.js').Loop} loop */
  setLoop(loop) {
    this.loop = loop;
    return this.again();
  }

  async play() {
    await this.context.resume();
    if (this.sequencer.isFinished || this.position >= this.duration - 0.05) this.sequencer.currentTime = 0;
    this.sequencer.play();
    if (this.begin !== null) this.sequencer.currentTime = this.begin;
    this.become('playing');
    this.follow();
  }

  pause() {
    if (this.state !== 'playing') return;
    this.begin = null;
    this.sequencer.pause();
    this.become('paused');
    this.tell();
  }

  /** @param {number} seconds */
  seek(seconds) {
    if (!this.sequencer || this.state === 'loading' || this.state === 'idle' || this.state === 'error') return;
    if (this.state === 'ready') {
      this.begin = seconds;
      return this.tell();
    }
    this.begin = null;
    this.sequencer.currentTime = seconds;
    if (this.state !== 'playing') this.sequencer.pause();
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
      if (this.loop === null && this.position >= this.duration && this.duration > 0) this.finish();
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
