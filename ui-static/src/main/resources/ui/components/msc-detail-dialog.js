// Details over the list, where there is no room beside it.
import { html } from './view.js';
import { DialogView } from './dialog.js';
import { T } from '../app/strings.js';

class DetailDialog extends DialogView {
  static properties = { fileId: { attribute: false } };
  heading = T.details;
  kind = 'page';

  body() {
    return html`<msc-detail .session=${this.session} .fileId=${/** @type {any} */ (this).fileId}></msc-detail>`;
  }
}

customElements.define('msc-detail-dialog', DetailDialog);
