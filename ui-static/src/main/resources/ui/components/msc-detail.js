// Everything known about one file.
import { View, html, icon, adopt } from './view.js';
import { detailStyles } from '../styles/detail.css.js';
import { fileFacts, fileNotes } from '../api/files.js';
import { T } from '../app/strings.js';
import { clock, decimal, keyName, keyHue, percent, plural, stem, visible } from '../app/format.js';
import { evidence, parts, places, tags, problems } from './detail-sections.js';
import { chords, drums, form, melody, playing } from './detail-music.js';
import { drag, heard, hold, saveHeard } from '../app/handover.js';
import './msc-roll.js';
import './msc-detail-dialog.js';
import './msc-marks.js';

class Detail extends View {
  static properties = { fileId: { attribute: false }, file: { state: true }, notes: { state: true }, failure: { state: true } };

  constructor() {
    super();
    /** @type {string} */
    this.fileId = '';
    /** @type {any} */
    this.file = null;
    /** @type {any} */
    this.notes = null;
    /** @type {import('../api/http.js').CallFailed | null} */
    this.failure = null;
    this.abort = new AbortController();
    this.again = () => this.load(true);
  }

  connectedCallback() {
    super.connectedCallback();
    adopt(this, detailStyles);
    this.session.addEventListener('marked', this.again);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.session.removeEventListener('marked', this.again);
    this.abort.abort();
  }

  /** @param {Map<string, unknown>} changed */
  willUpdate(changed) {
    if (changed.has('fileId') && this.fileId) this.load();
  }

  updated() {
    if (!this.session.detailFocus) return;
    this.session.detailFocus = false;
    this.focus();
  }

  /** @param {boolean} [marked] only what people said about it has changed */
  async load(marked = false) {
    this.abort.abort();
    const { signal } = (this.abort = new AbortController());
    const { api } = this.session;
    if (!marked) this.clear();
    if (!marked || !this.notes) fileNotes(api, this.fileId, signal).then(notes => { this.notes = notes; }, () => {});
    try {
      this.file = await fileFacts(api, this.fileId, signal);
      if (this.session.file) this.beThePage();
    } catch (error) {
      const failed = /** @type {import('../api/http.js').CallFailed} */ (error);
      if (failed.kind !== 'aborted') this.failure = failed;
    }
  }

  clear() {
    this.file = null;
    this.notes = null;
    this.failure = null;
    this.scrollTop = 0;
  }

  /** At /f/{id} the file is what title and player are about. */
  beThePage() {
    document.title = `${this.name} · ${T.product}`;
    this.session.playback.hit ??= this.hit;
    this.session.changed();
  }

  /** The row it was chosen from, if it is still loaded. */
  get hit() {
    const s = this.session;
    const row = s.hits.at(s.hits.indexOf(this.fileId));
    if (row) return row;
    if (s.playback.isCurrent(this.fileId)) return s.playback.hit;
    if (!this.file) return null;
    const { name, tempo, key, duration } = this.file;
    return { id: this.fileId, doc: { name, bpm: tempo?.bpm, key: key?.name, duration } };
  }

  get name() {
    return visible(stem(this.hit?.doc.name ?? this.file?.name ?? ''));
  }

  render() {
    if (this.failure) return html`<div class="empty" role="alert">${this.close()}<p>${this.failure.status === 404 || this.failure.status === 410 ? T.gone : this.failure.kind === 'offline' ? T.offline : this.failure.message}</p>
      ${this.failure.status === 404 ? this.byName() : html`<button class="btn" @click=${() => this.load()}>${T.tryAgain}</button>`}</div>`;
    if (!this.file) return html`<div class="skd" aria-busy="true"><span class="vh">Loading</span><span class="grey"></span><span class="grey"></span><span class="grey tall"></span></div>`;
    const f = this.file, doc = this.hit?.doc ?? {};
    return html`
      <div class="dh"><div><h2><bdi>${this.name}</bdi></h2><p><bdi>${visible((f.locations?.[0]?.path ?? '').replaceAll('/', ' / '))}</bdi></p></div>${this.close()}</div>
      ${this.facts(f, doc)}
      <div class="acts2">${this.tile(f)}${this.session.file ? html`<button class="btn wide" data-act="detail-play" @click=${() => this.hit && this.session.playback.toggle(this.hit)}>${icon('play', true)}${this.session.playback.isCurrent(this.fileId) && this.session.playback.state === 'playing' ? 'Pause' : 'Play'}</button>` : ''}
        <button class="btn p" data-act="detail-download" @click=${this.save}>${icon('down')}${T.download}</button>
        ${this.session.features.has('similar') && !this.session.file ? html`<button class="btn" data-act="similar" title="Files like this one" @click=${() => this.like('similarTo')}>${icon('wave')}Similar</button>
          <button class="btn" data-act="fits" title="What fits with it, and how far to move it" @click=${() => this.like('compatibleWith')}>${icon('link')}Fits with</button>` : ''}
        <button class="btn" data-act="detail-link" @click=${this.link}>${icon('share')}${T.copyLink}</button></div>
      ${this.notes?.parts?.length > 0 ? html`<div class="ds"><msc-roll .session=${this.session} .notes=${this.notes} .hit=${this.hit}></msc-roll></div>` : ''}
      ${f.user ? html`<msc-marks .session=${this.session} .file=${f}></msc-marks>` : ''}${chords(f)}${parts(f, this.session)}${melody(f, this.session)}${drums(f)}${form(f)}${playing(f)}${f.user ? '' : tags(f, this.session)}${evidence(f, this.session)}${places(f, this.session)}${problems(f)}`;
  }

  /** What can be dragged into another program: the file, or the copy that is heard. @param {any} f */
  tile(f) {
    const params = heard(this.session, f), name = this.hit?.doc.name ?? f.name ?? `${this.fileId}.mid`;
    const begin = () => hold(this.session, this.fileId, name, params);
    const fine = matchMedia('(pointer:fine)').matches;
    return html`${fine ? html`<div class="drag wide" draggable="true" data-act="drag" @pointerdown=${begin} @pointerenter=${begin} @dragstart=${(/** @type {DragEvent} */ e) => drag(e, this.session, this.fileId, name, params)}>${icon('grip')}Drag into your DAW${params ? ', as you hear it' : ''}</div>` : ''}
      ${params ? html`<button class="btn wide" data-act="download-heard" @click=${() => saveHeard(this.session, this.fileId, name, params)}>${icon('down')}Download as you hear it</button>` : ''}`;
  }

  close() {
    if (this.session.file) return html`<a class="btn" href=${this.session.api.base}>${T.back}</a>`;
    if (this.closest('dialog')) return '';
    return html`<button class="ib" data-act="detail-close" aria-label="Close details" @click=${() => { this.session.select(null); this.session.view?.focusList(); }}>${icon('x')}</button>`;
  }

  byName() {
    const name = stem(this.hit?.doc.name ?? '');
    return name ? html`<button class="btn" @click=${() => this.session.go({ ...this.session.state, q: name, filters: [], sel: null })}>Search for “${name}”</button>` : '';
  }

  /** @param {any} f @param {any} doc */
  facts(f, doc) {
    const bpm = f.tempo?.bpm ?? doc.bpm, key = f.key?.name ?? doc.key, duration = f.duration ?? doc.duration;
    const bars = f.bars ?? doc.bars, count = f.parts?.length ?? doc.tracks;
    const under = [f.key?.camelot ?? doc.camelot, f.key?.confidence === undefined ? '' : percent(f.key.confidence)].filter(Boolean).join(' · ');
    return html`<div class="facts">
      <div><b>${bpm === undefined ? '–' : decimal(bpm)}</b><span>BPM</span></div>
      <div>${key === undefined ? html`<b>–</b>` : html`<b class="k" .style=${`--h:${keyHue(key)}`}>${keyName(key)}</b>`}<span>${under || 'Key'}</span></div>
      <div><b>${f.meter?.value ?? doc.meter ?? '–'}</b><span>${bars === undefined ? 'Meter' : plural(Math.round(bars), 'bar')}</span></div>
      <div><b>${duration === undefined ? '–' : clock(duration)}</b><span>${count === undefined ? 'Length' : plural(count, 'part')}</span></div></div>`;
  }

  /** Searches for files that are like this one, or go with it. @param {'similarTo' | 'compatibleWith'} how */
  like(how) {
    const s = this.session;
    s.labels.set(`${how}:${this.fileId}`, this.name);
    s.go({ ...s.state, q: '', filters: [[how, this.fileId]], sort: '' });
  }

  async save() {
    (await import('../app/share.js')).save(this.session, this.fileId, this.hit?.doc.name ?? `${this.fileId}.mid`);
  }

  async link() {
    (await import('../app/share.js')).shareFile(this.session, this.fileId);
  }
}

customElements.define('msc-detail', Detail);
