// Nothing matched: what a slightly different search would have found.
import { View, html } from './view.js';
import { T } from '../app/strings.js';
import { plural } from '../app/format.js';
import { countingBody } from '../app/query.js';

/** Filters tried one by one. */
const MOST = 8;

class NoMatch extends View {
  static properties = { lines: { state: true } };

  constructor() {
    super();
    /** @type {{chip: import('../app/query.js').Chip, total: number}[]} */
    this.lines = [];
    this.for = '';
  }

  updated() {
    const chips = this.session.chips();
    const key = this.session.asked;
    if (key === this.for) return;
    this.for = key;
    this.lines = [];
    this.tryWithout(chips.filter(chip => !this.session.locked.has(chip.field)).slice(0, MOST), key);
  }

  /** All counts come from one call, so they fit together. @param {import('../app/query.js').Chip[]} chips @param {string} key */
  async tryWithout(chips, key) {
    if (chips.length === 0) return;
    const body = JSON.stringify({ queries: chips.map(chip => countingBody(chip.remove(this.session.state))) });
    const sent = this.session.api.send('multi-search', { method: 'POST', body, headers: { 'Content-Type': 'application/json' } });
    const answer = await sent.catch(() => null);
    if (key !== this.for) return;
    const totals = /** @type {any[]} */ (answer?.json.results ?? []).map(result => result.total?.value ?? 0);
    this.lines = chips.map((chip, i) => ({ chip, total: totals[i] ?? 0 })).filter(line => line.total > 0);
  }

  render() {
    const s = this.session;
    const raw = s.answer?.suggestion;
    const suggestion = typeof raw === 'string' ? raw : raw?.q ?? raw?.text ?? '';
    return html`<h2>${T.noMatch}</h2>
      ${suggestion ? html`<p>Did you mean <button class="x" data-act="suggestion" @click=${() => s.go({ ...s.state, q: suggestion })}>${suggestion}</button>?</p>` : ''}
      <div class="lines">${this.lines.map(({ chip, total }) => html`<button data-act="without" @click=${() => s.go(chip.remove(s.state))}>Without ${chip.label} ${chip.text}: ${plural(total, 'file')}</button>`)}</div>
      ${s.state.q || s.state.filters.length > 0 ? html`<button class="btn" data-act="clear" @click=${() => s.clear()}>${T.clearAll}</button>` : ''}`;
  }
}

customElements.define('msc-no-match', NoMatch);
