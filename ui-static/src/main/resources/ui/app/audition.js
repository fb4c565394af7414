// "At my tempo and key": how a song must be altered to fit. Pure.
import { keyName } from './format.js';

/** @typedef {{bpm: number | null, key: string | null}} Target */

const TONICS = ['C', 'Db', 'D', 'Eb', 'E', 'F', 'Gb', 'G', 'Ab', 'A', 'Bb', 'B'];

/** Major tonic of a key, or of its relative major: keys with the same notes are equal. @param {string} key @returns {number} 0..11, −1 unknown */
function notesOf(key) {
  const minor = key.endsWith('m');
  const at = TONICS.indexOf(minor ? key.slice(0, -1) : key);
  return at < 0 ? -1 : (at + (minor ? 3 : 0)) % 12;
}

/**
 * The factor nearest to 1 that reaches the target, its half or its double; the smallest shift that reaches its notes.
 * @param {{bpm?: number, key?: string}} doc @param {Target} target
 * @returns {{tempo: number, transpose: number}}
 */
export function fit(doc, target) {
  let tempo = 1, transpose = 0;
  if (doc.bpm && target.bpm) {
    const factors = [1, 2, 0.5].map(times => (/** @type {number} */ (target.bpm) * times) / /** @type {number} */ (doc.bpm));
    tempo = factors.reduce((best, f) => (Math.abs(Math.log(f)) < Math.abs(Math.log(best)) - 1e-9 ? f : best));
    tempo = Math.max(0.25, Math.min(4, tempo));
  }
  const from = doc.key ? notesOf(doc.key) : -1, to = target.key ? notesOf(target.key) : -1;
  if (from >= 0 && to >= 0) transpose = ((to - from + 18) % 12) - 6;
  return { tempo, transpose };
}

/** The key after a shift. @param {string} key @param {number} semitones */
export function shifted(key, semitones) {
  const minor = key.endsWith('m');
  const at = TONICS.indexOf(minor ? key.slice(0, -1) : key);
  return at < 0 ? '' : keyName(TONICS[(((at + semitones) % 12) + 12) % 12] + (minor ? 'm' : ''));
}
