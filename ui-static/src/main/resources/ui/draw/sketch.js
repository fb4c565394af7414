// The row picture: at most 160 notes of three bytes each. Data in, canvas calls out.

/**
 * @typedef {object} SketchNote
 * @property {number} x start, 0..1 of the file's length
 * @property {number} w length, 0..1
 * @property {number} pitch MIDI key, 0..127
 * @property {number} part 0..7, by number of notes
 * @property {boolean} drum
 */

/** Byte 1: column 0–255; byte 2: key, bit 7 = drum; byte 3: part in the upper three bits, length code in the lower five. */
export function decode(/** @type {string} */ base64) {
  const notes = /** @type {SketchNote[]} */ ([]);
  let bytes;
  try {
    bytes = atob(base64);
  } catch {
    return notes; // a damaged picture is an empty picture
  }
  for (let i = 0; i + 2 < bytes.length; i += 3) {
    const key = bytes.charCodeAt(i + 1), code = bytes.charCodeAt(i + 2);
    notes.push({
      x: bytes.charCodeAt(i) / 256, w: width(code & 31), pitch: key & 127, part: code >> 5, drum: key > 127,
    });
  }
  return notes;
}

/** Length code c: the note lasts 2^(−c/3) of the whole. @param {number} code 0..31 */
const width = code => 2 ** (-code / 3);

/** Hue of a part; drums have their own. */
export const HUES = [35, 250, 150, 310, 200, 100, 340, 280];
export const DRUM_HUE = 85;
/** @param {number} part @param {boolean} drum */
export const hueOf = (part, drum) => (drum ? DRUM_HUE : HUES[part % HUES.length]);
/** @param {number} hue @param {boolean} dark @param {number} [alpha] */
export const noteColour = (hue, dark, alpha = 1) =>
  dark ? `oklch(.78 .14 ${hue} / ${alpha})` : `oklch(.6 .17 ${hue} / ${alpha})`;

/**
 * @param {CanvasRenderingContext2D} g already scaled to CSS pixels
 * @param {SketchNote[]} notes
 * @param {{width: number, height: number, dark: boolean, played?: number, lit?: [number, number][]}} view lit = shares that stand out, played = share already heard, undefined when not playing
 */
export function drawSketch(g, notes, view) {
  const pad = 4, wide = view.width - 2 * pad, tall = view.height - 2 * pad;
  g.clearRect(0, 0, view.width, view.height);
  if (notes.length === 0) return;
  const span = lanes(notes);
  const step = tall / span.count;
  for (const note of notes) {
    const faded = (view.played !== undefined && note.x > view.played) || (view.lit !== undefined && !view.lit.some(([from, to]) => note.x >= from - 0.004 && note.x < to));
    g.fillStyle = noteColour(hueOf(note.part, note.drum), view.dark, faded ? 0.38 : 1);
    const high = Math.min(3.2, Math.max(2, step - 0.2));
    const x = pad + wide * note.x, w = Math.min(wide * (1 - note.x), Math.max(2, wide * note.w - 0.4));
    const y = pad + tall - (span.lane(note) + 1) * step + (step - high) / 2;
    g.beginPath();
    g.roundRect(x, y, w, high, Math.min(1, high / 2));
    g.fill();
  }
}

/**
 * Drums take few lanes at the bottom, so that their wide key range does not flatten the melody.
 * @param {SketchNote[]} notes
 */
function lanes(notes) {
  const pitches = notes.filter(n => !n.drum).map(n => n.pitch);
  const drums = [...new Set(notes.filter(n => n.drum).map(n => n.pitch))].sort((a, b) => a - b);
  const drumLanes = pitches.length > 0 ? Math.min(drums.length, 5) * 2 : drums.length;
  let low = Math.min(...pitches), high = Math.max(...pitches);
  if (pitches.length === 0) return { count: Math.max(6, drumLanes + 2), lane: (/** @type {SketchNote} */ n) => 1 + drums.indexOf(n.pitch) };
  if (high - low < 14) { low -= 4; high += 4; }
  return {
    count: high - low + 1 + drumLanes,
    lane: (/** @type {SketchNote} */ n) =>
      n.drum ? Math.floor((drums.indexOf(n.pitch) * drumLanes) / drums.length) : drumLanes + n.pitch - low,
  };
}
