// Dialogs: one frame for all of them, and the filter sheet of small screens.
import { View, html, icon, adopt } from './view.js';
import { dialogStyles } from '../styles/dialog.css.js';
import { T } from '../app/strings.js';
import { count } from '../app/format.js';

/** A part that is a modal dialog. Subclasses give `heading` and `body()`. */
export class DialogView extends View {
  heading = '';
  kind = 'box';

  connectedCallback() {
    super.connectedCallback();
    adopt(this, dialogStyles);
  }

  firstUpdated() {
    this.frame.showModal();
  }

  get frame() {
    return /** @type {HTMLDialogElement} */ (this.querySelector('dialog'));
  }

  /** @returns {unknown} */
  body() {
    return '';
  }

  render() {
    return html`<dialog class=${this.kind} aria-label=${this.heading} @close=${() => this.session.close()} @click=${this.outside}>
      <div class="inner"><div class="hd"><h2>${this.heading}</h2><button class="ib" data-act="dialog-close" aria-label=${T.close} @click=${() => this.frame.close()}>${icon('x')}</button></div>${this.body()}</div></dialog>`;
  }

  /** A click beside the box closes it. @param {MouseEvent} event */
  outside(event) {
    if (event.target === this.frame) this.frame.close();
  }
}

class Sheet extends DialogView {
  heading = T.filters;
  kind = 'sheet';

  body() {
    const s = this.session;
    const n = s.chips().length, total = s.answer?.total.value ?? 0;
    return html`<msc-facets .session=${s}></msc-facets>
      <button class="show" data-act="show" @click=${() => this.frame.close()}>${icon('filter')}Show ${count(total)} ${total === 1 ? 'file' : 'files'}${n > 0 ? html`<b>${n}<span class="vh"> filters</span></b>` : ''}</button>`;
  }
}

customElements.define('msc-sheet', Sheet);
