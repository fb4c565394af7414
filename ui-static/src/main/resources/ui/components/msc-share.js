// A text to copy by hand, where the browser offers no clipboard.
import { html } from './view.js';
import { DialogView } from './dialog.js';

class Share extends DialogView {
  heading = 'Copy this';

  body() {
    return html`<div class="bd"><p>Select the text and copy it.</p>
      <input class="field" readonly aria-label="Text to copy" .value=${this.session.dialog?.text ?? ''} @focus=${(/** @type {Event} */ e) => /** @type {HTMLInputElement} */ (e.target).select()}></div>`;
  }

  firstUpdated() {
    super.firstUpdated();
    const field = /** @type {HTMLInputElement} */ (this.querySelector('.field'));
    field.focus();
    field.select();
  }
}

customElements.define('msc-share', Share);
