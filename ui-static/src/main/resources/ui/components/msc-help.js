// Shortcuts, the language of the search box, licences.
import { html } from './view.js';
import { DialogView } from './dialog.js';
import { FOLDER } from '../player/banks.js';

/** @type {[string[], string][]} */
const KEYS = [
  [['/'], 'to the search box'], [['↓', '↑', 'j', 'k'], 'next or previous file; it plays while something plays'], [['Enter'], 'details of the file'],
  [['Space'], 'play or pause'], [['←', '→'], 'buttons of the row'], [['d'], 'download'], [['f'], 'favorite'],
  [['[', ']'], 'a semitone down, up'], [['-', '='], 'slower, faster'], [[',', '.'], 'a bar back, on'], [['l'], 'loop'], [['t'], 'tap the tempo'], [['-'], 'on a filter value: leave it out'], [['Esc'], 'close'], [['?'], 'this help'],
];
/** @type {[string, string][]} */
const WORDS = [
  ['funky bass', 'all words must occur'], ['"slow blues"', 'these words together'], ['-drums', 'without this word'], ['vio*', 'words that begin so'],
  ['90-110 bpm', 'a tempo range'], ['in Dm', 'a key'], ['key:~Am', 'keys that go with A minor'], ['3/4', 'a time signature'],
];

class Help extends DialogView {
  heading = 'Help';

  body() {
    const base = this.session.api.base;
    return html`<div class="bd"><h3>In the search box</h3>
      <dl class="keys">${WORDS.map(([text, what]) => html`<dt><kbd>${text}</kbd></dt><dd>${what}</dd>`)}</dl>
      <h3>Keys</h3>
      <dl class="keys">${KEYS.map(([keys, what]) => html`<dt>${keys.map(key => html`<kbd>${key}</kbd>`)}</dt><dd>${what}</dd>`)}</dl>
      <p>Built-in sound: FluidR3Mono by Frank Wen and Michael Cowgill, <a href="${base}${FOLDER}FluidR3Mono_License.md" target="_blank" rel="noopener">licence</a>.
        Other parts: <a href=${new URL('../vendor/THIRD-PARTY.md', import.meta.url).href} target="_blank" rel="noopener">third-party files</a>.</p></div>`;
  }
}

customElements.define('msc-help', Help);
