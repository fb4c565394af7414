// Copies of a song in memory: parts silenced, a passage marked for looping. Pure.

/** @typedef {import('./song.js').Song} Song */

/** A part as the page names it: track from 0 and channel 1..16. @param {{track: number, channel: number}} part channel 1..16 */
export const partKey = part => `${part.track}:${part.channel}`;

/**
 * What a set of silent parts means for channels: whole channels can be muted at once, others hold a part that goes on.
 * @param {Song} song @param {Set<string>} silent part keys
 * @returns {{channels: Set<number>, mixed: Set<string>}} channels 0..15; silent parts that share their channel
 */
export function silence(song, silent) {
  const parts = new Map();
  for (const { track, channel } of song.notes) parts.set(`${track}:${channel + 1}`, channel);
  const sounding = new Set([...parts].filter(([key]) => !silent.has(key)).map(([, channel]) => channel));
  const quiet = [...parts].filter(([key]) => silent.has(key));
  return {
    channels: new Set(quiet.filter(([, channel]) => !sounding.has(channel)).map(([, channel]) => channel)),
    mixed: new Set(quiet.filter(([, channel]) => sounding.has(channel)).map(([key]) => key)),
  };
}

/** A note of velocity zero is no note. @param {ArrayBuffer} bytes @param {Song} song @param {Set<string>} silent part keys */
export function withSilence(bytes, song, silent) {
  if (silent.size === 0) return bytes;
  const copy = new Uint8Array(bytes.slice(0));
  for (const note of song.notes) if (silent.has(`${note.track}:${note.channel + 1}`)) copy[note.velocityAt] = 0;
  return copy.buffer;
}

const ascii = (/** @type {string} */ text) => [...text].map(c => c.charCodeAt(0));
const long = (/** @type {number} */ n) => [n >>> 24, (n >>> 16) & 255, (n >>> 8) & 255, n & 255];

/** A MIDI variable-length number. @param {number} n @returns {number[]} */
function variable(n) {
  const out = [n & 127];
  for (let rest = Math.floor(n / 128); rest > 0; rest = Math.floor(rest / 128)) out.unshift((rest & 127) | 128);
  return out;
}

/**
 * Adds a track with the markers `loopStart` and `loopEnd`, which the engine obeys to the sample.
 * @param {ArrayBuffer} bytes @param {number} from ticks of the file @param {number} to ticks of the file
 */
export function withLoop(bytes, from, to) {
  const old = new Uint8Array(bytes);
  const head = indexOf(old, ascii('MThd'));
  const marker = (/** @type {number} */ delta, /** @type {string} */ text) => [...variable(delta), 0xff, 6, text.length, ...ascii(text)];
  const events = [...marker(from, 'loopStart'), ...marker(to - from, 'loopEnd'), 0, 0xff, 0x2f, 0];
  const track = [...ascii('MTrk'), ...long(events.length), ...events];
  const end = lastTrackEnd(old, head);
  const out = new Uint8Array(end - head + track.length);
  out.set(old.subarray(head, end));
  out.set(track, end - head);
  const view = new DataView(out.buffer);
  if (view.getUint16(8) === 0) view.setUint16(8, 1);
  view.setUint16(10, view.getUint16(10) + 1);
  return out.buffer;
}

/** @param {Uint8Array} bytes @param {number[]} what */
function indexOf(bytes, what) {
  for (let i = 0; i + what.length <= bytes.length; i++) if (what.every((b, k) => bytes[i + k] === b)) return i;
  return 0;
}

/** @param {Uint8Array} bytes @param {number} head */
function lastTrackEnd(bytes, head) {
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  let at = head + 8 + view.getUint32(head + 4), end = at;
  while (at + 8 <= bytes.length) {
    at += 8 + view.getUint32(at + 4);
    if (at <= bytes.length) end = at;
    else end = bytes.length;
  }
  return end;
}
