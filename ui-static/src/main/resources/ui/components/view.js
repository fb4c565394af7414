// The base of all parts: drawn into the one shadow root of <midi-search>, redrawn when the session changes.
import { LitElement, svg, html } from '../vendor/lit/lit.js';
import { ICONS } from './icons.js';

/** @typedef {import('../app/session.js').Session} Session */

export class View extends LitElement {
  static properties = { session: { attribute: false } };

  constructor() {
    super();
    /** @type {Session} */
    this.session;
    this.redraw = () => this.requestUpdate();
  }

  createRenderRoot() {
    return this;
  }

  connectedCallback() {
    super.connectedCallback();
    this.session.addEventListener('change', this.redraw);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.session.removeEventListener('change', this.redraw);
  }
}

/** @param {string} name @param {boolean} [filled] */
export const icon = (name, filled = false) =>
  html`<svg class=${filled ? 'i f' : 'i'} viewBox="0 0 24 24" aria-hidden="true">${ICONS[name] ?? ICONS.note}</svg>`;

/**
 * Adds a style sheet to the shadow root the element lives in, once.
 * @param {Element} element @param {import('../vendor/lit/lit.js').CSSResult} styles
 */
export function adopt(element, styles) {
  const root = /** @type {ShadowRoot} */ (element.getRootNode());
  const sheet = styles.styleSheet;
  if (sheet && root.adoptedStyleSheets && !root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets.push(sheet);
}

export { svg, html };
