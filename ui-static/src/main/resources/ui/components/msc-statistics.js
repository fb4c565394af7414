// Statistics of the present result: bars that choose a filter, saved as SVG and CSV.
import { html } from './view.js';
import { DialogView } from './dialog.js';
import { WANTED, charts, csv, svgText } from '../app/statistics.js';
import { filterParams } from '../app/query.js';
import { toggled, withField } from '../app/url.js';
import { clock, count, keyWords } from '../app/format.js';

class Statistics extends DialogView {
  static properties = { charts: { state: true }, error: { state: true } };
  heading = 'Statistics of this result';
  kind = 'box wide';

  constructor() {
    super();
    /** @type {import('../app/statistics.js').Chart[] | null} */
    this.charts = null;
    this.error = '';
  }

  connectedCallback() {
    super.connectedCallback();
    this.load();
  }

  async load() {
    const params = filterParams(this.session.state);
    params.set('limit', '0');
    params.set('facets', WANTED);
    try {
      const answer = await this.session.api.get('search', params);
      this.charts = charts(answer.facets ?? {}, this.session.labelOf, { key: keyWords, clock });
    } catch (error) {
      this.error = /** @type {Error} */ (error).message;
    }
  }

  body() {
    const list = this.charts;
    if (this.error) return html`<div class="bd"><p class="wrong" role="alert">${this.error}</p></div>`;
    if (!list) return html`<div class="bd"><p>…</p></div>`;
    return html`<div class="bd"><p>${list.length === 0 ? 'Nothing is known of these files.' : 'A bar chooses what it stands for.'}</p>
      <div class="charts">${list.map(chart => this.chart(chart))}</div>
      <div class="end"><button class="btn" data-act="save-svg" @click=${() => this.save(svgText(list), 'image/svg+xml', 'svg')}>Save as SVG</button><button class="btn" data-act="save-csv" @click=${() => this.save(csv(list), 'text/csv', 'csv')}>Save as CSV</button></div></div>`;
  }

  /** @param {import('../app/statistics.js').Chart} chart */
  chart(chart) {
    const most = Math.max(...chart.rows.map(row => row.count));
    return html`<section data-chart=${chart.field}><h3>${chart.title}</h3>${chart.rows.map(row => html`<button class="cb" @click=${() => this.choose(chart.field, row.raw)}><span>${row.label}</span><i><b .style=${`width:${(100 * row.count) / most}%`}></b></i><span class="n">${count(row.count)}<span class="vh"> files</span></span></button>`)}</section>`;
  }

  /** @param {string} field @param {string} raw */
  choose(field, raw) {
    const s = this.session;
    this.frame.close();
    s.go(raw.includes('..') ? withField(s.state, field, [raw]) : toggled(s.state, field, raw));
  }

  /** @param {string} text @param {string} type @param {string} ending */
  save(text, type, ending) {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([text], { type }));
    link.download = `statistics.${ending}`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
  }
}

customElements.define('msc-statistics', Statistics);
