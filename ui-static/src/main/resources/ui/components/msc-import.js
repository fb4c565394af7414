// The line of a running import, and its report at the end.
import { View, html, adopt } from './view.js';
import { dialogStyles } from '../styles/dialog.css.js';
import { isFinal } from '../api/tasks.js';
import { clock, count, plural, visible, words } from '../app/format.js';
import { T } from '../app/strings.js';

/** Failed files listed at most. */
const LISTED = 50;

class Import extends View {
  connectedCallback() {
    super.connectedCallback();
    adopt(this, dialogStyles);
  }

  render() {
    const imports = this.session.imports;
    if (!imports) return '';
    const { task, error } = imports;
    const close = html`<button class="btn" data-act="import-close" @click=${() => imports.dismiss()}>${T.close}</button>`;
    if (!task) return html`<div class="task" role="alert"><div class="l">${error}<span class="r">${close}</span></div></div>`;
    return html`<div class="task" role="status">${error ? html`<p class="wrong">${error}</p>` : ''}${isFinal(task) ? this.report(task, close) : this.progress(task)}</div>`;
  }

  /** @param {any} task */
  progress(task) {
    const p = task.progress ?? {};
    const parts = [p.rate ? `${count(Math.round(p.rate))} files/s` : '', p.etaSeconds ? `${clock(p.etaSeconds)} left` : '', p.slowestStage ? `slowest: ${p.slowestStage}` : '', p.failed > 0 ? `${count(p.failed)} failed` : ''].filter(Boolean);
    const total = p.total > 0 ? p.total : undefined;
    return html`<div class="l"><span>${task.state === 'queued' ? 'Import is waiting' : `Importing: ${count(p.done ?? 0)}${total ? ` of ${plural(total, 'file')}` : ' files'}`}</span><small>${parts.join(' · ')}</small>
      <span class="r">${task.state === 'cancelling' ? 'Stopping…' : html`<button class="btn" data-act="import-cancel" @click=${() => this.session.imports?.cancel()}>${T.cancel}</button>`}</span></div>
      <progress max=${total ?? 1} value=${total ? p.done ?? 0 : 0} aria-label="Import"></progress>`;
  }

  /** @param {any} task @param {unknown} close */
  report(task, close) {
    const r = task.report ?? {};
    const failures = r.problems ?? [];
    const head = task.state === 'succeeded' ? 'Import finished' : task.state === 'cancelled' ? 'Import stopped' : `Import ${words(task.state).toLowerCase()}`;
    return html`<div class="l"><strong>${head}</strong><span>${plural(r.new ?? 0, 'new file')}, ${count(r.known ?? 0)} known, ${count(r.failed ?? 0)} failed</span><span class="r">${close}</span></div>
      ${task.error ? html`<p class="wrong">${visible(task.error.message)}</p>` : ''}
      ${failures.length > 0 ? html`<ul tabindex="0" aria-label="Failed files">${failures.slice(0, LISTED).map((/** @type {any} */ f) => html`<li><bdi>${visible(f.path)}</bdi>: ${visible(f.detail)}</li>`)}</ul>` : ''}`;
  }
}

customElements.define('msc-import', Import);
