// Export: every file of the present result as a table, a playlist, paths or one archive.
import { html } from './view.js';
import { DialogView } from './dialog.js';
import { filterParams } from '../app/query.js';
import { plural } from '../app/format.js';

/** The server packs at most so many files. */
const MOST_ZIPPED = 2000;
/** @type {[format: string, name: string, what: string][]} */
const FORMATS = [
  ['csv', 'Table (CSV)', 'for a spreadsheet, a row for each file'], ['ndjson', 'Table (NDJSON)', 'for programs, a line for each file'],
  ['m3u8', 'Playlist (M3U8)', 'for players on this computer'], ['paths', 'Paths', 'a text file with one path a line'], ['zip', 'Files (ZIP)', `the files themselves, at most ${MOST_ZIPPED.toLocaleString('en')}`],
];

class Export extends DialogView {
  heading = 'Export this result';

  body() {
    const s = this.session;
    const total = s.answer?.total.value ?? 0;
    return html`<div class="bd"><p>${plural(total, 'file')}, all of them, not only those on screen.</p>
      <ul class="roots">${FORMATS.map(([format, name, what]) => {
        const off = total === 0 || (format === 'zip' && (total > MOST_ZIPPED || !s.rights.has('content')));
        return html`<li><div class="l"><span>${name}<small>${what}</small></span><button class="btn" data-export=${format} ?disabled=${off} @click=${() => this.save(format)}>Save<span class="vh"> ${name}</span></button></div></li>`;
      })}</ul></div>`;
  }

  /** @param {string} format */
  save(format) {
    const params = filterParams(this.session.state);
    params.set('format', format);
    const link = document.createElement('a');
    link.href = this.session.api.url('export', params);
    link.download = `midi-export.${format === 'paths' ? 'txt' : format}`;
    link.click();
    this.frame.close();
  }
}

customElements.define('msc-export', Export);
