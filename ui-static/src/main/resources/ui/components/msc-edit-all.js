// Changes all files that the present search finds, at once.
import { html, icon } from './view.js';
import { DialogView } from './dialog.js';
import { addCollection, collections } from '../api/marks.js';
import { markAll } from '../app/marks.js';
import { plural } from '../app/format.js';

/** The server changes at most so many files at once. */
const MOST = 100_000;

class EditAll extends DialogView {
  static properties = { lists: { state: true }, busy: { state: true }, error: { state: true } };
  heading = 'Change these files';

  constructor() {
    super();
    /** @type {{slug: string, name: string, kind: string}[]} */
    this.lists = [];
    this.busy = false;
    this.error = '';
  }

  connectedCallback() {
    super.connectedCallback();
    collections(this.session.api).then(lists => { this.lists = lists.filter(list => list.kind === 'static'); }, () => {});
  }

  body() {
    const total = this.session.answer?.total.value ?? 0;
    const off = this.busy || total === 0 || total > MOST;
    return html`<div class="bd"><p>${plural(total, 'file')}, all that this search finds. Every change can be taken back.</p>
      ${total > MOST ? html`<p class="wrong" role="alert">At most ${MOST.toLocaleString('en')} at once: narrow the search.</p>` : ''}
      ${this.error ? html`<p class="wrong" role="alert">${this.error}</p>` : ''}
      <form class="l" @submit=${(/** @type {SubmitEvent} */ e) => this.tag(e)}><input class="field" name="tag" aria-label="Tag" placeholder="Tag…" maxlength="200" required autocomplete="off"><button class="btn" value="addTag" ?disabled=${off}>Add tag</button><button class="btn" value="removeTag" ?disabled=${off}>Remove tag</button></form>
      <form class="l" @submit=${(/** @type {SubmitEvent} */ e) => this.collect(e)}><input class="field" name="collection" list="all-collections" aria-label="Collection" placeholder="Collection…" maxlength="200" required autocomplete="off"><datalist id="all-collections">${this.lists.map(list => html`<option>${list.name}</option>`)}</datalist><button class="btn" value="addToCollection" ?disabled=${off}>Put in</button><button class="btn" value="removeFromCollection" ?disabled=${off}>Take out</button></form>
      <div class="l"><button class="btn" data-act="all-favorite" ?disabled=${off} @click=${() => this.all([{ favorite: true }])}>${icon('heart', true)}Favorites</button><button class="btn" data-act="all-plain" ?disabled=${off} @click=${() => this.all([{ favorite: false }])}>${icon('heart')}No favorites</button>
        <span class="stars" role="group" aria-label="Rating of all">${[1, 2, 3, 4, 5].map(n => html`<button ?disabled=${off} data-stars=${n} aria-label="${n} of 5 stars for all" @click=${() => this.all([{ rating: n }])}>★</button>`)}<button ?disabled=${off} aria-label="No rating for all" @click=${() => this.all([{ rating: 0 }])}>${icon('x')}</button></span></div></div>`;
  }

  /** @param {object[]} ops */
  async all(ops) {
    this.busy = true;
    if (await markAll(this.session, ops)) this.frame.close();
    else { this.error = this.session.toast?.text ?? ''; this.busy = false; }
  }

  /** What stands in the field, and which button was pressed. @param {SubmitEvent} event @param {string} name @returns {[string, string]} */
  chosen(event, name) {
    event.preventDefault();
    const field = /** @type {HTMLInputElement} */ (/** @type {HTMLFormElement} */ (event.target).elements.namedItem(name));
    return [/** @type {HTMLButtonElement | null} */ (event.submitter)?.value ?? '', field.value.trim()];
  }

  /** @param {SubmitEvent} event */
  tag(event) {
    const [op, tag] = this.chosen(event, 'tag');
    if (tag) this.all([{ [op || 'addTag']: tag }]);
  }

  /** @param {SubmitEvent} event */
  async collect(event) {
    const [op, name] = this.chosen(event, 'collection');
    if (!name) return;
    try {
      const known = this.lists.find(list => list.name.toLowerCase() === name.toLowerCase());
      const { slug } = known ?? await addCollection(this.session.api, name);
      await this.all([{ [op || 'addToCollection']: slug }]);
    } catch (error) {
      this.error = /** @type {Error} */ (error).message;
    }
  }
}

customElements.define('msc-edit-all', EditAll);
