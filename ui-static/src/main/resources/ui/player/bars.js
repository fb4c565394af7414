// Where the bars of a song begin. Pure.

/** Bars counted at most; longer files loop as a whole only up to here. */
const MOST = 10_000;

/**
 * @param {{tick: number, quarters: number}[]} meters changes, by tick; 4/4 before the first
 * @param {{tick: number, seconds: number, perTick: number}[]} tempi by tick, the first at 0
 * @param {number} quarter ticks of a quarter note
 * @param {number} duration seconds to the end of the last note
 * @returns {{tick: number, seconds: number}[]} the start of every bar, then the end of the last: at least two entries
 */
export function barsOf(meters, tempi, quarter, duration) {
  const bars = [];
  let tick = 0, meter = 0, tempo = 0, quarters = 4;
  while (bars.length < MOST) {
    while (meter < meters.length && meters[meter].tick <= tick) quarters = meters[meter++].quarters || 4;
    while (tempo + 1 < tempi.length && tempi[tempo + 1].tick <= tick) tempo++;
    const seconds = tempi[tempo].seconds + (tick - tempi[tempo].tick) * tempi[tempo].perTick;
    bars.push({ tick: Math.round(tick), seconds });
    if (seconds >= duration - 1e-6 && bars.length > 1) break;
    const end = tick + quarters * quarter, next = meters[meter]?.tick ?? Infinity;
    tick = Math.min(end, next > tick ? next : end);
  }
  return bars;
}

/** The bar that sounds, from 0. @param {{seconds: number}[]} bars @param {number} seconds */
export const barAt = (bars, seconds) => Math.max(0, Math.min(bars.length - 2, bars.findLastIndex(bar => bar.seconds <= seconds + 1e-3)));
