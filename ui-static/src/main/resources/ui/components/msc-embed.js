// Snippets that put the present search into another page.
import { html } from './view.js';
import { DialogView } from './dialog.js';
import { copy } from '../app/share.js';
import { print } from '../app/url.js';

class Embed extends DialogView {
  heading = 'Embed this search';

  get snippets() {
    const { api, state } = this.session;
    const query = print({ ...state, sel: null });
    const filters = state.filters.map(([name, value]) => (value.startsWith('-') ? `-${name}:${value.slice(1)}` : `${name}:${value}`)).join(' ');
    const attributes = [state.q ? ` query="${quoted(state.q)}"` : '', filters ? ` filters="${quoted(filters)}"` : ''].join('');
    return [
      ['Element', `<script type="module" src="${api.base}embed.js"></script>\n<midi-search${attributes}></midi-search>`],
      ['Frame', `<iframe src="${quoted(`${api.base}embed${query ? `?${query}` : ''}`)}" title="MIDI search" width="100%" height="520" allow="autoplay; midi; clipboard-write"></iframe>`],
    ];
  }

  body() {
    return html`<div class="bd"><p>Both show what you see now. The address of the other page must be listed in <code>embed.allowed-origins</code> of this server.</p>
      ${this.snippets.map(([name, text]) => html`<label>${name}<textarea class="field" readonly rows="4" .value=${text}></textarea></label>
        <div class="end"><button class="btn" data-act="copy-snippet" @click=${() => copy(this.session, text, `${name} copied.`)}>Copy ${name.toLowerCase()}</button></div>`)}
      <p>A page with a Content-Security-Policy needs our address in <code>script-src</code> and <code>connect-src</code>, and <code>'wasm-unsafe-eval'</code> for sound; or use the frame.</p></div>`;
  }
}

/** @param {string} text */
const quoted = text => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

customElements.define('msc-embed', Embed);
