// "Add folder…": walks the folders of the machine the library runs on, with the number of MIDI files in each.
import { html, icon } from './view.js';
import { DialogView } from './dialog.js';
import { folders } from '../api/tasks.js';
import { count } from '../app/format.js';
import { T } from '../app/strings.js';

/** @typedef {import('../api/tasks.js').FolderList} FolderList */

class FolderChooser extends DialogView {
  static properties = { list: { state: true }, error: { state: true } };
  heading = 'Add a folder';

  constructor() {
    super();
    /** @type {FolderList | null} */
    this.list = null;
    this.error = '';
  }

  connectedCallback() {
    super.connectedCallback();
    this.enter(null);
  }

  /** @param {string | null} path */
  async enter(path) {
    this.error = '';
    try {
      this.list = await folders(this.session.api, path);
      await this.updateComplete;
      this.querySelector('.dirs')?.scrollTo(0, 0);
    } catch (error) {
      const failed = /** @type {import('../api/http.js').CallFailed} */ (error);
      this.error = failed.errors[0]?.reason ?? failed.message;
    }
  }

  body() {
    const { list } = this;
    return html`<div class="bd"><p>Every MIDI file in the folder and below is read. Nothing in it is changed.</p>
      ${this.error ? html`<p class="wrong" role="alert">${this.error}</p>` : ''}
      ${list ? html`
        <div class="crumb">${list.parent === null || list.parent === undefined ? '' : html`<button class="ib" data-act="up" aria-label="Up to ${list.parent}" @click=${() => this.enter(/** @type {string} */ (list.parent))}>${icon('up')}</button>`}<span>${list.path}</span></div>
        <ul class="dirs" aria-label="Folders">${list.folders.map(folder => this.folder(folder))}${list.folders.length === 0 ? html`<li>No folders in here.</li>` : ''}</ul>
        <div class="end"><button class="btn" data-act="choose-cancel" @click=${() => this.frame.close()}>${T.cancel}</button><button class="btn p" data-act="choose-here" @click=${() => this.choose(list.path)}>Add this folder</button></div>` : html`<p>…</p>`}</div>`;
  }

  /** @param {FolderList['folders'][0]} folder */
  folder(folder) {
    const files = folder.midiFiles > 0 ? `${count(folder.midiFiles)}${folder.atLeast ? '+' : ''} MIDI` : '';
    return html`<li><button class="into" @click=${() => this.enter(folder.path)}>${icon('folder')}<span>${folder.name}</span></button>
      <span class="n">${folder.root ? 'in the library' : files}</span>
      <button class="x" data-act="choose" aria-label="${folder.root ? 'Read again' : 'Add'} ${folder.name}" @click=${() => this.choose(folder.path)}>${folder.root ? 'Read again' : 'Add'}</button></li>`;
  }

  /** @param {string} path */
  async choose(path) {
    const imports = await this.session.importing();
    this.frame.close();
    imports.start([path]);
  }
}

customElements.define('msc-folder-chooser', FolderChooser);
