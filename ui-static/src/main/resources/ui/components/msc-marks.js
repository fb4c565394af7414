// What a person says about one file: favorite, stars, tags, collections, note.
import { View, html, icon } from './view.js';
import { addCollection, collections } from '../api/marks.js';
import { mark, markMany } from '../app/marks.js';
import { M } from '../app/music-words.js';

class Marks extends View {
  static properties = { file: { attribute: false }, lists: { state: true } };

  constructor() {
    super();
    /** @type {any} */
    this.file;
    /** @type {{slug: string, name: string, kind: string}[] | null} */
    this.lists = null;
  }

  willUpdate() {
    if (this.file?.user?.collections.length > 0 && !this.lists) this.load(); // their names
  }

  render() {
    const { user, tags } = this.file;
    if (!user) return '';
    const stars = user.rating ?? 0;
    return html`<div class="ds marks"><h3>Yours</h3>
      <div class="l"><button class="ib fav" data-act="detail-favorite" aria-pressed=${user.favorite} aria-label="Favorite" title="Favorite (f)" @click=${() => this.say({ favorite: !user.favorite }, user.favorite ? 'No favorite any more.' : 'A favorite now.')}>${icon('heart', user.favorite)}</button>
        <span class="stars" role="group" aria-label="Rating">${[1, 2, 3, 4, 5].map(n => html`<button data-stars=${n} class=${n <= stars ? 'on' : ''} aria-pressed=${stars === n} aria-label="${n} of 5 stars" @click=${() => this.say({ rating: stars === n ? 0 : n }, stars === n ? 'No rating any more.' : `${n} of 5 stars.`)}>${n <= stars ? '★' : '☆'}</button>`)}</span>
        ${this.file.familyId || user.keeper ? html`<label class="sw"><input type="checkbox" role="switch" .checked=${user.keeper} @change=${() => this.say({ keeper: !user.keeper }, user.keeper ? 'No keeper any more.' : 'The one to keep of its family.')}>Keep this one</label>` : ''}</div>
      <div class="tags" role="group" aria-label="${M.tags}">${[...new Map((tags ?? []).map((/** @type {any} */ t) => [t.tag, t])).values()].map((/** @type {any} */ t) => html`<span class="tag" title=${t.from === 'person' ? 'yours' : 'found'}>${(t.label ?? this.session.labelOf('tag', t.tag)).toLowerCase()}<button data-untag=${t.tag} aria-label="Remove tag ${t.tag}" @click=${() => this.say({ tags: { remove: [t.tag] } }, 'Tag removed for good.')}>${icon('x')}</button></span>`)}
        <form @submit=${this.addTag}><input class="field" name="tag" aria-label="Add a tag" placeholder="Add a tag…" maxlength="200" autocomplete="off"></form></div>
      <div class="tags" role="group" aria-label="Collections">${user.collections.map((/** @type {string} */ slug) => html`<span class="tag">${this.nameOf(slug)}<button data-out=${slug} aria-label="Take out of ${slug}" @click=${() => this.member(slug, false)}>${icon('x')}</button></span>`)}
        <form @submit=${this.addTo}><input class="field" name="collection" list="collections" aria-label="Add to a collection" placeholder="Add to a collection…" maxlength="200" autocomplete="off" @focus=${this.load}>
          <datalist id="collections">${(this.lists ?? []).filter(c => c.kind === 'static').map(c => html`<option>${c.name}</option>`)}</datalist></form></div>
      <textarea class="field" name="note" aria-label="Note" placeholder="Note…" maxlength="10000" rows="2" .value=${user.note ?? ''} @change=${this.note}></textarea></div>`;
  }

  /** @param {object} marks @param {string} said */
  say(marks, said) {
    return mark(this.session, this.file.id, marks, said);
  }

  /** @param {Event} event */
  addTag(event) {
    event.preventDefault();
    const form = /** @type {HTMLFormElement} */ (event.target);
    const tag = form.tag.value.trim();
    if (tag) this.say({ tags: { add: [tag] } }, 'Tag added.').then(() => form.reset());
  }

  /** @param {Event} event */
  note(event) {
    this.say({ note: /** @type {HTMLTextAreaElement} */ (event.target).value.trim() }, 'Note kept.');
  }

  async load() {
    this.lists ??= await collections(this.session.api).catch(() => null);
  }

  /** @param {string} slug */
  nameOf(slug) {
    return this.lists?.find(c => c.slug === slug)?.name ?? slug;
  }

  /** @param {Event} event */
  async addTo(event) {
    event.preventDefault();
    const form = /** @type {HTMLFormElement} */ (event.target);
    const name = form.collection.value.trim();
    if (!name) return;
    await this.load();
    const same = this.lists?.find(c => c.name.toLowerCase() === name.toLowerCase());
    try {
      const { slug } = same ?? await addCollection(this.session.api, name);
      if (!same) this.lists = null;
      await this.member(slug, true);
      form.reset();
    } catch (error) {
      this.session.say(/** @type {Error} */ (error).message);
    }
  }

  /** @param {string} slug @param {boolean} into */
  member(slug, into) {
    return markMany(this.session, [this.file.id], [into ? { addToCollection: slug } : { removeFromCollection: slug }], into ? 'Added.' : 'Taken out.');
  }
}

customElements.define('msc-marks', Marks);
