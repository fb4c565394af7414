// The piano roll of a few bars: data in, canvas calls out.
import { hueOf, noteColour } from './sketch.js';

/**
 * @typedef {object} RollNote
 * @property {number} tick 480 per quarter
 * @property {number} length ticks
 * @property {number} pitch
 * @property {number} part for the colour
 * @property {boolean} drum
 */
/** @typedef {{tick: number, beats: number, beat: number}} Measure where it begins, beats in it, ticks of a beat */

/** Width of the drawn keyboard; height of the row of bar numbers. CSS pixels. */
export const KEYS = 22, HEAD = 14;
const BLACK = new Set([1, 3, 6, 8, 10]);

/**
 * Bars from the API's meter changes.
 * @param {[number, number, number][]} meters tick, numerator, denominator
 * @param {number} end ticks
 * @returns {Measure[]} at least one; the last begins before `end`
 */
export function measures(meters, end) {
  const list = /** @type {Measure[]} */ ([]);
  const changes = meters.length > 0 && meters[0][0] === 0 ? meters : [/** @type {[number, number, number]} */ ([0, 4, 4]), ...meters];
  changes.forEach(([tick, beats, unit], i) => {
    const until = Math.min(changes[i + 1]?.[0] ?? end, Math.max(end, 1));
    const beat = 1920 / unit;
    for (let at = tick; at < until && list.length < 10_000; at += beats * beat) list.push({ tick: at, beats, beat });
  });
  return list.length > 0 ? list : [{ tick: 0, beats: 4, beat: 480 }];
}

/**
 * @param {[number, number][]} tempi tick, BPM
 * @returns {{toSeconds(tick: number): number, toTick(seconds: number): number}}
 */
export function timeline(tempi) {
  const points = /** @type {{tick: number, seconds: number, perTick: number}[]} */ ([]);
  for (const [tick, bpm] of tempi.length > 0 && tempi[0][0] === 0 ? tempi : [/** @type {[number, number]} */ ([0, 120]), ...tempi]) {
    const last = points.at(-1);
    points.push({ tick, seconds: last ? last.seconds + (tick - last.tick) * last.perTick : 0, perTick: 60 / bpm / 480 });
  }
  const find = (/** @type {(p: typeof points[0]) => boolean} */ before) => points.findLast(before) ?? points[0];
  return {
    toSeconds: tick => { const p = find(q => q.tick <= tick); return p.seconds + (tick - p.tick) * p.perTick; },
    toTick: seconds => { const p = find(q => q.seconds <= seconds); return p.tick + (seconds - p.seconds) / p.perTick; },
  };
}

/**
 * @param {CanvasRenderingContext2D} g scaled to CSS pixels
 * @param {RollNote[]} notes
 * @param {{width: number, height: number, dark: boolean, from: number, to: number, measures: Measure[], low: number, high: number, now: number | null}} view
 *   from, to, now in ticks; low, high = pitches shown
 */
export function drawRoll(g, notes, view) {
  const { width, height, dark, low, high } = view;
  const step = (height - HEAD) / (high - low + 1);
  const x = (/** @type {number} */ tick) => KEYS + ((width - KEYS) * (tick - view.from)) / (view.to - view.from);
  const y = (/** @type {number} */ pitch) => height - (pitch - low + 1) * step;
  g.clearRect(0, 0, width, height);
  grid(g, view, x, y, step);
  g.save();
  g.beginPath();
  g.rect(KEYS, 0, width - KEYS, height);
  g.clip();
  for (const note of notes) {
    if (note.tick + note.length < view.from || note.tick > view.to) continue;
    const sounding = view.now !== null && note.tick <= view.now && note.tick + note.length > view.now;
    g.fillStyle = sounding ? (dark ? '#fff' : '#111') : noteColour(hueOf(note.part, note.drum), dark);
    const thick = Math.max(3, step - 1), left = x(note.tick);
    g.beginPath();
    g.roundRect(left, y(note.pitch) + (step - thick) / 2, Math.max(1.6, x(note.tick + note.length) - left - 1), thick, Math.min(2, thick / 2));
    g.fill();
  }
  g.restore();
  keyboard(g, view, y, step);
}

/** @param {CanvasRenderingContext2D} g @param {any} view @param {(t: number) => number} x @param {(p: number) => number} y @param {number} step */
function grid(g, view, x, y, step) {
  const { width, height, dark, low, high } = view;
  g.fillStyle = dark ? '#ffffff08' : '#00000009';
  for (let pitch = low; pitch <= high; pitch++) if (BLACK.has(pitch % 12)) g.fillRect(KEYS, y(pitch), width - KEYS, step);
  g.font = '500 10px "Inter Variable", sans-serif';
  view.measures.forEach((/** @type {Measure} */ bar, /** @type {number} */ i) => {
    if (bar.tick + bar.beats * bar.beat < view.from || bar.tick > view.to) return;
    for (let beat = 0; beat < bar.beats; beat++) {
      const at = x(bar.tick + beat * bar.beat);
      if (at < KEYS) continue;
      g.fillStyle = dark ? (beat ? '#ffffff0c' : '#ffffff26') : beat ? '#00000010' : '#0000002a';
      g.fillRect(at, 0, 1, height);
    }
    g.fillStyle = dark ? '#8b95a4' : '#6b665c';
    if (x(bar.tick) >= KEYS - 1) g.fillText(String(i + 1), x(bar.tick) + 4, 11);
  });
}

/** @param {CanvasRenderingContext2D} g @param {any} view @param {(p: number) => number} y @param {number} step */
function keyboard(g, view, y, step) {
  const { height, dark, low, high } = view;
  g.fillStyle = dark ? '#cfd5de' : '#fff';
  g.fillRect(0, 0, KEYS - 3, height);
  g.fillStyle = dark ? '#0b0d10' : '#e4e1da';
  g.fillRect(KEYS - 3, 0, dark ? 3 : 1, height);
  for (let pitch = low; pitch <= high; pitch++) {
    const degree = pitch % 12;
    g.fillStyle = '#0003';
    if (degree === 4 || degree === 11) g.fillRect(0, y(pitch) - 0.3, KEYS - 3, 0.7);
    g.fillStyle = dark ? '#14171c' : '#33312d';
    if (BLACK.has(degree)) g.fillRect(0, y(pitch), (KEYS - 3) * 0.62, step);
  }
}
