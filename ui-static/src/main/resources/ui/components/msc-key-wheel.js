// Keys on the circle of fifths: majors outside, minors inside; the tint grows with the count.
import { View, html, svg } from './view.js';
import { live } from '../vendor/lit/lit.js';
import { MAJORS, MINORS, keyName, keyWords, keyHue, count } from '../app/format.js';
import { valuesOf, withField, rawOfGroup } from '../app/url.js';

const CENTRE = 113;
/** Every key with its ring and place: outer ring first, clockwise. */
const SEGMENTS = [...MAJORS.map((key, i) => ({ key, i, minor: false })), ...MINORS.map((key, i) => ({ key, i, minor: true }))];

class KeyWheel extends View {
  static properties = { facet: { attribute: false }, cursor: { state: true } };

  constructor() {
    super();
    /** @type {any} */
    this.facet = null;
    /** the segment that Tab reaches */
    this.cursor = 0;
  }

  get chosen() {
    return valuesOf(this.session.state, 'key').map(v => v.replace(/^~/, ''));
  }

  get near() {
    return valuesOf(this.session.state, 'key').some(v => v.startsWith('~'));
  }

  render() {
    const counts = new Map((this.facet?.values ?? []).map((/** @type {any} */ v) => [v.value, v.count]));
    const most = Math.max(1, ...counts.values());
    const chosen = this.chosen;
    const related = new Set(this.compatible().filter(key => !chosen.includes(key)));
    const rank = (/** @type {{key: string}} */ s) => (chosen.includes(s.key) ? 2 : related.has(s.key) ? 1 : 0);
    const ordered = [...SEGMENTS].sort((a, b) => rank(a) - rank(b)); // strokes of chosen ones lie on top
    return html`<svg class="wheel" viewBox="0 0 226 226" role="group" aria-label="Circle of fifths" @keydown=${this.key}>
      ${ordered.map(s => this.segment(s, counts.get(s.key) ?? 0, most, chosen.includes(s.key), related.has(s.key)))}
      ${this.middle(chosen, related.size)}</svg>
      <label class="sw"><input type="checkbox" role="switch" .checked=${live(this.near)} ?disabled=${chosen.length === 0} @change=${() => this.choose(chosen, !this.near)}>Include compatible keys</label>`;
  }

  /** The keys the server looked for as well: it owns what "compatible" means. */
  compatible() {
    const filters = this.session.answer?.query?.filters ?? [];
    return filters.filter((/** @type {any} */ f) => f.field === 'key').flatMap((/** @type {any} */ f) => [f, ...(f.anyOf ?? [])]).flatMap((/** @type {any} */ f) => f.expands ?? []);
  }

  /** @param {{key: string, i: number, minor: boolean}} s @param {number} n @param {number} most @param {boolean} on @param {boolean} rel */
  segment(s, n, most, on, rel) {
    const index = SEGMENTS.findIndex(other => other.key === s.key);
    const [inner, outer] = s.minor ? [42, 75] : [75, 111];
    const [x, y] = polar((inner + outer) / 2, (s.i * Math.PI) / 6);
    const classes = ['seg', s.minor ? 'min' : '', rel ? 'rel' : '', n === 0 ? 'empty' : ''].join(' ');
    return svg`<g class=${classes} role="checkbox" aria-checked=${on} tabindex=${index === this.cursor ? 0 : -1} data-i=${index}
      aria-label="${keyWords(s.key)}, ${count(n)} files" @click=${() => { this.cursor = index; this.toggle(s.key); }}>
      <path d=${arc(inner, outer, s.i)} fill=${tint(keyHue(s.key), n / most, on, this.session.dark)}></path><text x=${x} y=${y}>${keyName(s.key)}</text></g>`;
  }

  /** @param {string[]} chosen @param {number} related */
  middle(chosen, related) {
    if (chosen.length === 0) return '';
    const first = chosen.length > 2 ? `${chosen.length} keys` : chosen.map(keyName).join(' · ');
    return svg`<text class="c1" x="113" y=${related > 0 ? 111 : 118}>${first}</text>${related > 0 ? svg`<text class="c2" x="113" y="126">+${related} keys</text>` : ''}`;
  }

  /** @param {string} key */
  toggle(key) {
    const chosen = this.chosen;
    this.choose(chosen.includes(key) ? chosen.filter(k => k !== key) : [...chosen, key], this.near);
  }

  /** @param {string[]} keys @param {boolean} near */
  choose(keys, near) {
    const s = this.session;
    s.go(withField(s.state, 'key', [rawOfGroup({ not: false, values: keys.map(key => (near ? '~' : '') + key) })]));
  }

  /** Arrows walk a ring, up and down change it. @param {KeyboardEvent} event */
  key(event) {
    const at = this.cursor % 12, ring = this.cursor >= 12 ? 12 : 0;
    const next = {
      ArrowRight: ring + ((at + 1) % 12), ArrowLeft: ring + ((at + 11) % 12), ArrowUp: at, ArrowDown: 12 + at, Home: ring, End: ring + 11,
    }[event.key];
    if (event.key === ' ' || event.key === 'Enter') this.toggle(SEGMENTS[this.cursor].key);
    else if (next === undefined) return;
    else this.cursor = next;
    event.preventDefault();
    event.stopPropagation();
    this.updateComplete.then(() => /** @type {SVGElement | null} */ (this.querySelector(`[data-i="${this.cursor}"]`))?.focus());
  }
}

/** @param {number} r @param {number} angle */
const polar = (r, angle) => [CENTRE + r * Math.sin(angle), CENTRE - r * Math.cos(angle)];

/** @param {number} inner @param {number} outer @param {number} i twelfth */
function arc(inner, outer, i) {
  const a = ((i - 0.5) * Math.PI) / 6, b = ((i + 0.5) * Math.PI) / 6;
  const [p, q, r, s] = [polar(outer, a), polar(outer, b), polar(inner, b), polar(inner, a)].map(point => point.map(v => v.toFixed(2)).join(' '));
  return `M${p}A${outer} ${outer} 0 0 1 ${q}L${r}A${inner} ${inner} 0 0 0 ${s}Z`;
}

/** @param {number} hue @param {number} share 0..1 of the fullest key @param {boolean} on @param {boolean} dark */
function tint(hue, share, on, dark) {
  const v = share === 0 ? 0 : 0.6 + 4 * Math.sqrt(share); // small counts must still show
  return `oklch(${dark ? 0.28 + v * 0.055 : 0.965 - v * 0.038} ${on ? 0.17 : 0.006 + v * 0.028} ${hue})`;
}

customElements.define('msc-key-wheel', KeyWheel);
