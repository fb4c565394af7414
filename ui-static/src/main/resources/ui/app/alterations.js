// Tempo and key of what plays, as the bar and the keys change them.
import { decimal } from './format.js';
import { shifted } from './audition.js';

/** @typedef {import('./playback.js').Playback} Playback */

/** @param {Playback} playback */
export function tempoText(playback) {
  const { hit, tempo } = playback;
  const bpm = hit?.doc.bpm;
  return {
    value: bpm === undefined ? `${Math.round(tempo * 100)}` : decimal(Math.round(bpm * tempo * 10) / 10),
    unit: bpm === undefined ? '% tempo' : 'BPM', off: tempo !== 1, reset: () => playback.set({ tempo: 1 }),
  };
}

/** @param {Playback} playback */
export function keyText(playback) {
  const { hit, transpose } = playback;
  const sign = transpose > 0 ? `+${transpose}` : transpose < 0 ? `−${-transpose}` : '±0';
  const key = hit?.doc.key === undefined ? '' : shifted(hit.doc.key, transpose);
  return { value: key || sign, unit: key ? `${sign} semi` : 'semitones', off: transpose !== 0, reset: () => playback.set({ transpose: 0 }) };
}

/** One BPM where the tempo is known, else two percent. @param {Playback} playback @param {number} by steps */
export function changeTempo(playback, by) {
  const bpm = playback.hit?.doc.bpm;
  const next = bpm ? (Math.round(bpm * playback.tempo) + by) / bpm : playback.tempo + by * 0.02;
  playback.set({ tempo: Math.max(0.25, Math.min(4, next)) });
}

/** @param {Playback} playback @param {number} by semitones */
export const changeKey = (playback, by) => playback.set({ transpose: Math.max(-24, Math.min(24, playback.transpose + by)) });
