// The library: its folders with what can be done to them, and the files that could not be read, by kind.
import { html } from './view.js';
import { live } from '../vendor/lit/lit.js';
import { DialogView } from './dialog.js';
import { changeRoot, problems, removeRoot, roots } from '../api/library.js';
import { isFinal, watchTask } from '../api/tasks.js';
import { count, plural, visible, words } from '../app/format.js';
import { T } from '../app/strings.js';

const STATES = /** @type {Record<string, string>} */ ({ online: 'there', offline: 'not reachable', suspect: 'suspect: most of its files have vanished' });

class Library extends DialogView {
  static properties = { roots: { state: true }, trouble: { state: true }, error: { state: true }, sure: { state: true }, removing: { state: true } };
  heading = 'Library';

  constructor() {
    super();
    /** @type {any[] | null} */
    this.roots = null;
    /** @type {any} */
    this.trouble = null;
    this.error = '';
    /** slug of the folder whose removal is to be confirmed */
    this.sure = '';
    /** progress of a removal @type {{done: number, total?: number} | null} */
    this.removing = null;
  }

  connectedCallback() {
    super.connectedCallback();
    this.load();
    this.kindOf();
  }

  async load() {
    await this.doing(async () => { this.roots = (await roots(this.session.api)).roots; });
  }

  /** @param {string} [code] */
  async kindOf(code) {
    await this.doing(async () => { this.trouble = { ...(await problems(this.session.api, code)), code }; });
  }

  /** @param {() => Promise<void>} job */
  async doing(job) {
    this.error = '';
    try {
      await job();
    } catch (error) {
      this.error = /** @type {Error} */ (error).message;
    }
  }

  body() {
    return html`<div class="bd">${this.error ? html`<p class="wrong" role="alert">${this.error}</p>` : ''}
      <ul class="roots" aria-label="Folders">${(this.roots ?? []).map(root => this.root(root))}</ul>
      <div class="end"><button class="btn p" data-act="library-add" @click=${() => { this.frame.close(); this.session.open('folders'); }}>${T.addFolder}</button></div>
      ${this.problems()}</div>`;
  }

  /** @param {any} root */
  root(root) {
    const admin = this.session.rights.has('admin');
    const { slug } = root;
    return html`<li data-root=${slug}><div class="l"><span><bdi>${visible(root.label)}</bdi><small><bdi>${visible(root.path)}</bdi></small><small>${plural(root.present, 'file')}${root.missing > 0 ? `, ${count(root.missing)} vanished` : ''} · ${STATES[root.state] ?? root.state}${root.watching ? ` · watched by ${root.watching.mode}${root.watching.why ? `: ${root.watching.why}` : ''}` : ''}</small></span>
      ${admin ? html`<label class="sw"><input type="checkbox" role="switch" .checked=${live(root.watch)} @change=${() => this.doing(async () => { await changeRoot(this.session.api, slug, { watch: !root.watch }); await this.load(); })}>Watch<span class="vh"> ${root.label}</span></label>` : ''}
      <button class="btn" data-act="rescan" @click=${() => this.rescan(root.path)}>Read again<span class="vh"> ${root.label}</span></button>
      ${admin ? html`<button class="btn" data-act="remove-root" @click=${() => { this.sure = this.sure === slug ? '' : slug; }}>Remove…<span class="vh"> ${root.label}</span></button>` : ''}</div>
      ${this.sure === slug ? html`<div class="l" role="alert"><span>Its ${plural(root.present, 'file')} leave the library. Nothing on the disk is touched.</span><button class="btn p" data-act="remove-sure" ?disabled=${this.removing !== null} @click=${() => this.doing(() => this.giveUp(slug))}>Remove ${root.label}</button>${this.removing ? html`<span role="status">${count(this.removing.done)} of ${plural(this.removing.total ?? root.present, 'file')}</span>` : ''}</div>` : ''}</li>`;
  }

  /** Follows the task until the folder is gone. @param {string} slug */
  async giveUp(slug) {
    const started = await removeRoot(this.session.api, slug);
    this.removing = started.progress;
    const ended = await new Promise(resolve => {
      watchTask(this.session.api, started.id, task => { this.removing = task.progress; if (isFinal(task)) resolve(task); });
    });
    this.removing = null;
    this.sure = '';
    await this.load();
    this.session.again();
    if (ended.error) throw new Error(ended.error.message);
  }

  /** @param {string} path */
  async rescan(path) {
    const imports = await this.session.importing();
    this.frame.close();
    imports.start([path]);
  }

  problems() {
    const t = this.trouble;
    const kinds = Object.entries(t?.counts ?? {});
    if (!t || kinds.length === 0) return t ? html`<p>Every file could be read.</p>` : '';
    const name = (/** @type {string} */ code) => words(code.replace(/^[EW]_/, '').toLowerCase());
    return html`<h3>Problems</h3><div class="pills" role="group" aria-label="Kinds of problems">${kinds.map(([code, n]) => html`<button class="pill" aria-pressed=${t.code === code} @click=${() => this.kindOf(t.code === code ? undefined : code)}>${name(code)} <b>${count(/** @type {number} */ (n))}</b></button>`)}</div>
      <ul class="places">${t.problems.map((/** @type {any} */ p) => html`<li><bdi>${visible(p.path ?? p.id ?? '')}: ${visible(p.detail ?? '')}</bdi></li>`)}</ul>`;
  }
}

customElements.define('msc-library', Library);
