// Canvases of notes: all that are new are drawn together before the next paint.
import { drawSketch } from '../draw/sketch.js';

/** More pixels than this are not seen. */
const MAX_RATIO = 2;
/** @type {Map<HTMLCanvasElement, () => void>} */
const waiting = new Map();

/** @param {HTMLCanvasElement} canvas @param {import('../draw/sketch.js').SketchNote[]} notes @param {boolean} dark @param {[number, number][]} [lit] parts of the file that stand out */
export const paint = (canvas, notes, dark, lit) =>
  draw(canvas, (g, width, height) => drawSketch(g, notes, { width, height, dark, lit }));

/** @param {HTMLCanvasElement} canvas @param {(g: CanvasRenderingContext2D, width: number, height: number) => void} how in CSS pixels */
export function draw(canvas, how) {
  if (waiting.size === 0) requestAnimationFrame(flush);
  waiting.set(canvas, () => {
    const { clientWidth: width, clientHeight: height } = canvas;
    const g = canvas.getContext('2d');
    if (!g || width === 0) return;
    const ratio = Math.min(MAX_RATIO, devicePixelRatio || 1);
    canvas.width = Math.round(width * ratio);
    canvas.height = Math.round(height * ratio);
    g.scale(ratio, ratio);
    how(g, width, height);
  });
}

function flush() {
  const jobs = [...waiting.values()];
  waiting.clear();
  for (const job of jobs) job();
}
