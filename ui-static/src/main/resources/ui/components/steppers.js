// Tempo and key of what plays: two steps each, and the value between them, which a click puts back.
import { html } from './view.js';
import { changeKey, changeTempo, keyText, tempoText } from '../app/alterations.js';

/** @param {import('../app/playback.js').Playback} playback */
export const steppers = playback => html`
  ${stepper('tempo', 'Tempo', ['Slower', 'Faster'], tempoText(playback), by => changeTempo(playback, by))}
  ${stepper('transpose', 'Transpose', ['A semitone down', 'A semitone up'], keyText(playback), by => changeKey(playback, by))}`;

/** @param {string} name @param {string} label @param {[string, string]} words @param {{value: string, unit: string, off: boolean, reset: () => void}} now @param {(by: number) => void} step */
const stepper = (name, label, [less, more], now, step) => html`<div class="step" role="group" aria-label=${label} data-step=${name}>
  <button aria-label=${less} @click=${() => step(-1)}>–</button>${now.off ? html`<button class="val off" title="Back to the original" @click=${now.reset}><b>${now.value}</b><small>${now.unit}</small></button>` : html`<span class="val"><b>${now.value}</b><small>${now.unit}</small></span>`}<button aria-label=${more} @click=${() => step(1)}>+</button></div>`;
