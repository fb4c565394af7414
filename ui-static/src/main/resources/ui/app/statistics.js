// Numbers of the present result as charts: data, CSV and SVG. Pure.

/** @typedef {{field: string, title: string, rows: {label: string, count: number, raw: string}[]}} Chart raw = parameter value that a click chooses */

/** Facets the charts are made of. */
export const WANTED = 'key:24,bpm:10,duration:30,instrument:15';

/** Buckets without files at both ends are left out. @param {any} facet @param {(from: number, to: number) => string} label */
function histogram(facet, label) {
  const all = facet?.buckets ?? [], first = all.findIndex((/** @type {any} */ b) => b.count > 0), last = all.findLastIndex((/** @type {any} */ b) => b.count > 0);
  return all.slice(Math.max(0, first), last + 1).map((/** @type {any} */ b) => ({ label: label(b.from, b.to), count: b.count, raw: `${b.from}..${(b.to - 0.01).toFixed(2)}` }));
}

/**
 * @param {any} facets of an answer @param {(field: string, value: string) => string} labelOf
 * @param {{key: (k: string) => string, clock: (s: number) => string}} say
 * @returns {Chart[]}
 */
export function charts(facets, labelOf, say) {
  const terms = (/** @type {string} */ field, /** @type {(v: any) => string} */ label) => (facets[field]?.values ?? []).filter((/** @type {any} */ v) => v.count > 0).map((/** @type {any} */ v) => ({ label: label(v), count: v.count, raw: v.value }));
  return [
    { field: 'key', title: 'Keys', rows: terms('key', v => say.key(v.value)) },
    { field: 'bpm', title: 'Tempi', rows: histogram(facets.bpm, (from, to) => `${from}–${to} BPM`) },
    { field: 'duration', title: 'Lengths', rows: histogram(facets.duration, (from, to) => `${say.clock(from)}–${say.clock(to)}`).slice(0, 24) },
    { field: 'instrument', title: 'Instruments', rows: terms('instrument', v => v.label ?? labelOf('instrument', v.value)) },
  ].filter(chart => chart.rows.length > 0);
}

/** A cell that could be a formula for a spreadsheet is quoted as text. @param {string} text */
const cell = text => `"${(/^[=+@\t-]/.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;

/** @param {Chart[]} list */
export const csv = list => ['chart,value,files', ...list.flatMap(chart => chart.rows.map(row => `${cell(chart.title)},${cell(row.label)},${row.count}`))].join('\r\n') + '\r\n';

/** @param {string} text */
const xml = text => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** @param {Chart[]} list */
export function svgText(list) {
  let y = 0;
  const parts = list.map(chart => {
    const most = Math.max(...chart.rows.map(row => row.count));
    y += 34;
    const head = `<text x="16" y="${y}" font-weight="700" font-size="16">${xml(chart.title)}</text>`;
    const rows = chart.rows.map(row => {
      y += 22;
      return `<text x="190" y="${y}" text-anchor="end">${xml(row.label)}</text><rect x="200" y="${y - 12}" width="${Math.max(1, Math.round((340 * row.count) / most))}" height="14" rx="2" fill="#c2410c"/><text x="${208 + Math.round((340 * row.count) / most)}" y="${y}">${row.count}</text>`;
    });
    y += 12;
    return head + rows.join('');
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 620 ${y + 16}" font-family="sans-serif" font-size="13" fill="#1b1a17"><rect width="100%" height="100%" fill="#fff"/>${parts.join('')}</svg>`;
}
