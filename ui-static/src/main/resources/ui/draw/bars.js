// A histogram as bars of equal width over a fixed scale. Pure.

/**
 * @param {{from: number, to: number, count: number}[]} buckets
 * @param {number} low left end of the scale @param {number} high right end
 * @param {number} bars number of bars @param {number} tall height of the highest
 * @returns {{x: number, height: number, from: number, to: number}[]} x in bar widths
 */
export function bars(buckets, low, high, bars, tall) {
  const step = (high - low) / bars;
  const sums = new Array(bars).fill(0);
  for (const bucket of buckets) {
    const i = Math.floor(((bucket.from + bucket.to) / 2 - low) / step);
    sums[Math.max(0, Math.min(bars - 1, i))] += bucket.count;
  }
  const most = Math.max(1, ...sums);
  return sums.map((sum, i) => ({
    x: i, height: sum === 0 ? 1.5 : Math.max(3, (sum / most) * tall), from: low + i * step, to: low + (i + 1) * step,
  }));
}
