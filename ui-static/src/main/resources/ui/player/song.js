// Reads a MIDI file as far as playing needs it: notes with times, bars, presets, places of program changes. Pure.
import { barsOf } from './bars.js';

/**
 * @typedef {object} SongNote
 * @property {number} start seconds
 * @property {number} end seconds
 * @property {number} pitch
 * @property {number} channel 0..15
 * @property {number} track from 0
 * @property {boolean} drum
 * @property {number} velocityAt offset of the velocity byte in the file
 */
/**
 * @typedef {object} Song
 * @property {SongNote[]} notes by start
 * @property {number} duration seconds to the end of the last note
 * @property {{key: string, drums: boolean, program: number}[]} presets what sounds, each once
 * @property {{key: string, offset: number}[]} changes offsets of the program bytes in the file
 * @property {{tick: number, seconds: number}[]} bars where each begins, and where the last ends; ticks of the file
 */

const text = (/** @type {DataView} */ view, /** @type {number} */ at) => String.fromCharCode(...[0, 1, 2, 3].map(i => view.getUint8(at + i)));

/** @param {ArrayBuffer} bytes @returns {Song | null} null where it is no MIDI file */
export function readSong(bytes) {
  const view = new DataView(bytes);
  try {
    let at = 0;
    while (at + 14 <= bytes.byteLength && at < 16384 && text(view, at) !== 'MThd') at++;
    if (at + 14 > bytes.byteLength || text(view, at) !== 'MThd') return null;
    const division = view.getUint16(at + 12);
    const events = tracks(view, at + 8 + view.getUint32(at + 4));
    return play(events, division);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** @typedef {{tick: number, track: number, status: number, a: number, b: number, offset: number, data?: Uint8Array}} Event */

/** @param {DataView} view @param {number} at */
function tracks(view, at) {
  const events = /** @type {Event[]} */ ([]);
  let no = 0;
  while (at + 8 <= view.byteLength) {
    const end = Math.min(view.byteLength, at + 8 + view.getUint32(at + 4));
    if (text(view, at) === 'MTrk') track(view, at + 8, end, no++, events);
    at = end;
  }
  return events.sort((a, b) => a.tick - b.tick);
}

/** A damaged track ends where it cannot be read further. @param {DataView} view @param {number} at @param {number} end @param {number} no @param {Event[]} events */
function track(view, at, end, no, events) {
  let tick = 0, running = 0;
  const number = () => {
    let value = 0, byte;
    do { byte = view.getUint8(at++); value = value * 128 + (byte & 127); } while (byte > 127 && at < end);
    return value;
  };
  while (at < end) {
    tick += number();
    if (at >= end) return;
    let status = view.getUint8(at);
    if (status > 127) at++;
    else status = running;
    if (status === 0) return;
    if (status === 0xff || status === 0xf0 || status === 0xf7) {
      const type = status === 0xff ? view.getUint8(at++) : 0;
      const length = number();
      if (at + length > end) return;
      const data = new Uint8Array(view.buffer, view.byteOffset + at, length);
      if (type === 0x51 || type === 0x58 || status === 0xf0) events.push({ tick, track: no, status, a: type, b: 0, offset: at, data });
      at += length;
      if (type === 0x2f) return;
    } else {
      running = status;
      const one = (status & 0xe0) === 0xc0;
      if (at + (one ? 1 : 2) > end) return;
      events.push({ tick, track: no, status, a: view.getUint8(at), b: one ? 0 : view.getUint8(at + 1), offset: at });
      at += one ? 1 : 2;
    }
  }
}

/** @param {Event[]} events @param {number} division @returns {Song} */
function play(events, division) {
  const smpte = division & 0x8000;
  let seconds = 0, before = 0, perTick = smpte ? 1 / ((256 - (division >> 8)) * (division & 255 || 1)) : 0.5 / (division || 480);
  const channels = Array.from({ length: 16 }, (_, i) => ({ program: 0, bank: 0, drums: i === 9 }));
  const open = new Map(), presets = new Map();
  const tempi = [{ tick: 0, seconds: 0, perTick }], meters = /** @type {{tick: number, quarters: number}[]} */ ([]);
  const notes = /** @type {SongNote[]} */ ([]), changes = /** @type {Song['changes']} */ ([]);
  for (const event of events) {
    seconds += (event.tick - before) * perTick;
    before = event.tick;
    const kind = event.status & 0xf0, channel = event.status & 15, now = channels[channel];
    if (event.data) {
      if (event.a === 0x51 && event.data.length >= 3 && !smpte) {
        perTick = (event.data[0] * 65536 + event.data[1] * 256 + event.data[2]) / 1e6 / (division || 480);
        tempi.push({ tick: event.tick, seconds, perTick });
      }
      if (event.a === 0x58 && event.data.length >= 2) meters.push({ tick: event.tick, quarters: (event.data[0] * 4) / 2 ** event.data[1] });
      if (event.status === 0xf0) rhythmPart(event.data, channels);
    } else if (kind === 0x90 && event.b > 0) {
      const key = presetKey(now.drums, now.program);
      presets.set(key, { key, drums: now.drums, program: now.program });
      const note = { start: seconds, end: seconds, pitch: event.a & 127, channel, track: event.track, drum: now.drums, velocityAt: event.offset + 1 };
      notes.push(note);
      open.set(channel * 128 + note.pitch, [...(open.get(channel * 128 + note.pitch) ?? []), note]);
    } else if (kind === 0x80 || kind === 0x90) {
      const note = open.get(channel * 128 + (event.a & 127))?.shift();
      if (note) note.end = seconds;
    } else if (kind === 0xb0 && event.a === 0) {
      if (channel !== 9) now.drums = event.b === 127 || event.b === 126;
    } else if (kind === 0xc0) {
      now.program = event.a & 127;
      changes.push({ key: presetKey(now.drums, now.program), offset: event.offset });
    }
  }
  for (const left of open.values()) for (const note of left) note.end = seconds;
  const duration = notes.reduce((last, note) => Math.max(last, note.end), 0);
  const quarter = smpte ? 0.5 / tempi[0].perTick : division || 480; // time code knows no beat: 120 BPM then
  return { notes, duration, presets: [...presets.values()], changes, bars: barsOf(meters, tempi, quarter, duration) };
}

/** @param {boolean} drums @param {number} program */
const presetKey = (drums, program) => `${drums ? 'kit' : 'gm'}:${program}`;

/** Roland GS "use for rhythm part": F0 41 dev 42 12 40 1x 15 nn. @param {Uint8Array} data @param {{drums: boolean}[]} channels */
function rhythmPart(data, channels) {
  if (data[0] !== 0x41 || data[2] !== 0x42 || data[4] !== 0x40 || (data[5] & 0xf0) !== 0x10 || data[6] !== 0x15) return;
  const part = data[5] & 15;
  channels[part === 0 ? 9 : part <= 9 ? part - 1 : part].drums = data[7] > 0;
}

/**
 * A copy in which kits that are not there are replaced by the chosen ones.
 * @param {ArrayBuffer} bytes @param {Song} song @param {Map<string, number>} programs by preset key
 */
export function withPrograms(bytes, song, programs) {
  const copy = bytes.slice(0);
  const out = new Uint8Array(copy);
  for (const { key, offset } of song.changes) {
    const program = programs.get(key);
    if (program !== undefined) out[offset] = program;
  }
  return copy;
}
