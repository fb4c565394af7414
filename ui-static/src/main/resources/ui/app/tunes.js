// Melodies, rhythms and chord progressions as the API writes them. Pure.

/** @typedef {{pitch: number, at: number, length: number}} Played milliseconds; length 0 = still held */

/** A pause while one looks for the next key is no rhythm. Milliseconds. */
const LONGEST_GAP = 2000;

/**
 * Notes with lengths in sixteenths: the usual distance between two notes counts as a quarter.
 * @param {Played[]} notes @param {boolean} rhythm whether lengths matter
 */
export function printMelody(notes, rhythm) {
  if (!rhythm || notes.length < 2) return notes.map(n => n.pitch).join('-');
  const gaps = notes.slice(1).map((n, i) => Math.min(LONGEST_GAP, n.at - notes[i].at));
  const usual = [...gaps].sort((a, b) => a - b)[gaps.length >> 1] || 500;
  const last = notes[notes.length - 1].length || usual;
  return notes.map((n, i) => `${n.pitch}.${Math.max(1, Math.min(64, Math.round((4 * (gaps[i] ?? last)) / usual)))}`).join('-');
}

/** @param {string} text @returns {Played[]} a sixteenth as 125 ms; empty for a form that is not pitches */
export function parseMelody(text) {
  if (!/^\d+(\.\d+)?(-\d+(\.\d+)?)*$/.test(text)) return [];
  let at = 0;
  return text.split('-').map(piece => {
    const [pitch, sixteenths] = piece.split('.').map(Number);
    const length = (sixteenths || 4) * 125;
    const note = { pitch, at, length };
    at += length;
    return note;
  });
}

/** Rows of the beat grid from the top: lane, name, key of General MIDI. @type {[lane: string, name: string, key: number][]} */
export const LANES = [['cr', 'Crash', 49], ['rd', 'Ride', 51], ['oh', 'Open hat', 46], ['hh', 'Hi-hat', 42], ['ht', 'High tom', 50], ['mt', 'Mid tom', 47], ['lt', 'Low tom', 45], ['sd', 'Snare', 38], ['bd', 'Kick', 36]];
export const STEPS = 16;

/** @typedef {Map<string, boolean[]>} Beat lane → 16 steps */

/** Empty lanes are left out. @param {Beat} beat */
export const printRhythm = beat => LANES.filter(([lane]) => beat.get(lane)?.some(Boolean))
  .map(([lane]) => `${lane}.${parseInt((beat.get(lane) ?? []).map(on => (on ? 1 : 0)).join(''), 2).toString(16).toUpperCase().padStart(4, '0')}`).join('-');

/** @param {string} text @returns {Beat} lanes of one bar of 16 steps; empty for other forms */
export function parseRhythm(text) {
  const beat = new Map();
  if (!/^[a-z]+\.[0-9A-Fa-f]{4}(-[a-z]+\.[0-9A-Fa-f]{4})*$/.test(text)) return beat;
  for (const piece of text.split('-')) {
    const [lane, mask] = piece.split('.');
    beat.set(lane, [...parseInt(mask, 16).toString(2).padStart(STEPS, '0')].map(c => c === '1'));
  }
  return beat;
}

/** Chords of the palettes. */
export const ROMANS = ['I', 'ii', 'iii', 'IV', 'V', 'vi', 'bVII', 'i', 'III', 'iv', 'v', 'VI', 'VII', 'V7', 'ii7', 'Imaj7', '?'];
export const NAMES = ['C', 'Dm', 'Em', 'F', 'G', 'Am', 'Bb', 'D', 'E', 'A', 'Cm', 'Gm', 'Fm', 'Eb', 'Ab', 'G7', 'Dm7', 'Cmaj7', '?'];
export const isRoman = (/** @type {string} */ chord) => /^[b#]?[ivIV]/.test(chord);

const ROOTS = /** @type {Record<string, number>} */ ({ C: 0, D: 2, E: 4, F: 5, G: 7, A: 9, B: 11 });
const DEGREES = /** @type {Record<string, number>} */ ({ I: 0, II: 2, III: 4, IV: 5, V: 7, VI: 9, VII: 11 });
const FORMS = /** @type {[RegExp, number[]][]} */ ([[/^maj7/, [0, 4, 7, 11]], [/^m7b5/, [0, 3, 6, 10]], [/^dim|^°|^o/, [0, 3, 6]], [/^aug|^\+/, [0, 4, 8]], [/^m7/, [0, 3, 7, 10]], [/^m/, [0, 3, 7]], [/^sus2/, [0, 2, 7]], [/^sus4/, [0, 5, 7]], [/^7/, [0, 4, 7, 10]], [/^/, [0, 4, 7]]]);

/**
 * Keys to be heard; roman ones in C, or in A minor where a small i is among them.
 * @param {string} chord @param {string[]} all the progression @returns {number[]} empty for `?`
 */
export function pitchesOf(chord, all) {
  const named = /^([A-G])([b#]?)(.*)$/.exec(chord), roman = /^([b#]?)([ivIV]+)(.*)$/.exec(chord);
  const bend = (/** @type {string} */ sign) => (sign === 'b' ? -1 : sign === '#' ? 1 : 0);
  if (named) return build(ROOTS[named[1]] + bend(named[2]), named[3]);
  if (!roman) return [];
  const minor = all.some(c => /^i(?![iv])/.test(c)), degree = roman[2].toUpperCase(), small = roman[2] !== degree;
  const flat = minor && !roman[1] && ['III', 'VI', 'VII'].includes(degree) ? -1 : 0;
  const form = small && !/^(m|°|o|dim)/.test(roman[3]) ? `m${roman[3]}` : roman[3];
  return build((minor ? 9 : 0) + DEGREES[degree] + bend(roman[1]) + flat, form);
}

/** @param {number} root @param {string} form */
function build(root, form) {
  const [, steps] = /** @type {[RegExp, number[]]} */ (FORMS.find(([pattern]) => pattern.test(form)));
  return steps.map(step => 48 + ((root + 12) % 12) + step);
}
