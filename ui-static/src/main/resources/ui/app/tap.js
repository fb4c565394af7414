// Tempo from taps. Pure.

/** Gaps looked at; a longer pause begins again. Milliseconds. */
const GAPS = 8, PAUSE = 2000;

/** @param {number[]} taps times so far, milliseconds @param {number} now @returns {number[]} the taps that count from now on */
export const tapped = (taps, now) => (taps.length > 0 && now - taps[taps.length - 1] > PAUSE ? [now] : [...taps, now].slice(-GAPS - 1));

/** The median gap as beats a minute; null before the third tap. @param {number[]} taps @returns {number | null} */
export function tempoOf(taps) {
  if (taps.length < 3) return null;
  const gaps = taps.slice(1).map((t, i) => t - taps[i]).sort((a, b) => a - b);
  const middle = gaps.length >> 1;
  const gap = gaps.length % 2 ? gaps[middle] : (gaps[middle - 1] + gaps[middle]) / 2;
  return 60_000 / gap;
}
