// The rows of one answer, loaded in pages as they come into view. Pure but for the loader it is given.
import { PAGE, MAX_ROWS } from './query.js';

/** Pages kept at most: 2,000 rows. */
const KEPT = 40;

/** @typedef {{id: string, doc: any, highlight?: Record<string, string>, match?: any}} Hit */

export class Hits {
  /** @param {(offset: number) => Promise<Hit[]>} load @param {() => void} changed */
  constructor(load, changed) {
    this.load = load;
    this.changed = changed;
    /** @type {Map<number, Hit[]>} page number → rows, least recently used first */
    this.pages = new Map();
    /** @type {Set<number>} */
    this.asked = new Set();
    this.total = 0;
    this.limit = MAX_ROWS;
  }

  /** @param {number} total @param {Hit[]} first @param {number} limit rows shown at most */
  reset(total, first, limit) {
    this.total = total;
    this.limit = Math.min(limit, MAX_ROWS);
    this.pages = new Map([[0, first]]);
    this.asked = new Set([0]);
  }

  /** Rows of the list. */
  get length() {
    return Math.min(this.total, this.limit);
  }

  /** @param {number} index @returns {Hit | undefined} undefined while it is on its way */
  at(index) {
    return this.pages.get(Math.floor(index / PAGE))?.[index % PAGE];
  }

  /** @param {string} id @returns {number} its row, or −1 */
  indexOf(id) {
    for (const [page, hits] of this.pages) {
      const i = hits.findIndex(hit => hit.id === id);
      if (i >= 0) return page * PAGE + i;
    }
    return -1;
  }

  /**
   * Asks for the pages of these rows, and for the next one where the view has passed 60 % of the last.
   * @param {number} from @param {number} to exclusive
   */
  need(from, to) {
    const last = Math.min(this.length - 1, to - 1 + Math.ceil(PAGE * 0.4));
    for (let page = Math.floor(from / PAGE); page <= Math.floor(last / PAGE); page++) this.ask(page);
  }

  /** @param {number} page */
  ask(page) {
    const known = this.pages.get(page);
    if (known) {
      this.pages.delete(page);
      this.pages.set(page, known);
    }
    if (known || this.asked.has(page) || page < 0) return;
    this.asked.add(page);
    const pages = this.pages;
    this.load(page * PAGE).then(
      hits => { if (pages === this.pages) this.keep(page, hits); },
      () => { if (pages === this.pages) this.changed(); }); // stays asked: a fresh search starts over
  }

  /** @param {number} page @param {Hit[]} hits */
  keep(page, hits) {
    this.pages.set(page, hits);
    for (const old of this.pages.keys()) {
      if (this.pages.size <= KEPT) break;
      this.pages.delete(old);
      this.asked.delete(old);
    }
    this.changed();
  }
}

/** Rows drawn beyond each edge of the view. */
const SPARE = 3;

/**
 * @param {{top: number, height: number, row: number, length: number, focus: number}} view pixels; focus = row that stays drawn, −1 for none
 * @returns {{from: number, to: number, rows: number[]}} to is exclusive; rows in order
 */
export function rowsInView({ top, height, row, length, focus }) {
  const from = Math.max(0, Math.floor(top / row) - SPARE);
  const to = Math.min(length, Math.ceil((top + height) / row) + SPARE);
  const rows = [];
  for (let i = from; i < to; i++) rows.push(i);
  if (focus >= 0 && focus < length && (focus < from || focus >= to)) {
    if (focus < from) rows.unshift(focus);
    else rows.push(focus);
  }
  return { from, to, rows };
}
