// The music of a file: chords, melody, drum pattern, form, playing.
import { html } from './view.js';
import { M } from '../app/music-words.js';
import { chordName, count, decimal, keyName, noteName, percent, plural, romanName, visible, words } from '../app/format.js';

const MOST_CHORDS = 48;
/** Off-beats from here on are heard as swing: percent of the quarter. */
const STRAIGHT_TO = 54;

/** @param {string} name @param {unknown} value @param {unknown} [small] */
const row = (name, value, small = '') => html`<dt>${name}</dt><dd>${value}${small ? html`<small>${small}</small>` : ''}</dd>`;
/** @param {(string | false | undefined | null)[]} list */
const said = list => list.filter(Boolean).join(', ');

/** @param {any} f */
export function chords(f) {
  const list = f.chords ?? [];
  if (list.length === 0) return '';
  const rest = list.length - MOST_CHORDS;
  return html`<div class="ds"><h3>${M.chords} <span>${f.chordsLoop ? M.andRound : ''}</span></h3><ol class="chords">${list.slice(0, MOST_CHORDS).map((/** @type {any} */ c) => html`
    <li title=${c.bar === undefined ? percent(c.confidence) : `${M.bar} ${c.bar}, ${percent(c.confidence)}`}><b>${chordName(c.name)}</b>${c.roman ? html`<small>${romanName(c.roman)}</small>` : ''}</li>`)}
    ${rest > 0 ? html`<li class="rest">${count(rest)} ${M.moreChords}</li>` : ''}</ol></div>`;
}

/** @param {any} f @param {import('../app/session.js').Session} session */
export function melody(f, session) {
  const lines = (f.lines ?? []).filter((/** @type {any} */ l) => l.main);
  if (lines.length === 0) return '';
  return html`<div class="ds"><h3>${M.melody}</h3><dl class="why">${lines.map((/** @type {any} */ line) => {
    const part = f.parts?.[line.part];
    const instrument = part?.instrument ? part.instrumentLabel ?? session.labelOf('instrument', part.instrument) : '';
    const range = line.pitch ? `${noteName(line.pitch[0])} ${M.to} ${noteName(line.pitch[1])}` : '';
    return row(line.bass ? M.bassLine : visible(part?.name ?? '') || instrument || M.melody, said([plural(line.notes, 'note'), range, `${percent(line.confidence)} ${M.sure}`]),
      line.begins.slice(0, 12).map(noteName).join(' ') + (line.notes > 12 ? ' …' : ''));
  })}</dl></div>`;
}

/** @param {any} f */
export function drums(f) {
  const d = f.drums;
  if (!d || (!d.pattern?.length && d.techniques.length === 0)) return '';
  return html`<div class="ds"><h3>${M.drums} <span>${d.bar === undefined ? '' : `${M.bar} ${d.bar}`}</span></h3>
    ${(d.pattern ?? []).map((/** @type {any} */ lane) => grid(lane, d.stepsPerQuarter))}
    <dl class="why">${d.techniques.length > 0 ? row(M.techniques, d.techniques.map((/** @type {string} */ t) => words(t).toLowerCase()).join(', ')) : ''}
      ${d.fillBars.length > 0 ? row(M.fills, `${M.bar} ${d.fillBars.join(', ')}`) : ''}
      ${d.ghostShare > 0 ? row(M.ghosts, `${percent(d.ghostShare)} ${M.ofTheSnare}`) : ''}</dl></div>`;
}

/** One lane of the grid. @param {{lane: string, steps: string}} lane @param {number} quarter */
function grid({ lane, steps }, quarter) {
  const on = [...steps].flatMap((s, i) => (s === 'x' ? [i + 1] : []));
  return html`<div class="lane"><span>${words(lane)}</span><span class="steps" role="img" aria-label=${`${words(lane)}: ${M.hits} ${on.join(', ')}`}>${[...steps].map((s, i) => html`<i class=${`${s === 'x' ? 'on' : ''}${i % quarter === 0 ? ' q' : ''}`}></i>`)}</span></div>`;
}

/** @param {any} f */
export function form(f) {
  const { structure, key } = f;
  if (!structure && !key?.segments) return '';
  return html`<div class="ds"><h3>${M.form}</h3><dl class="why">
    ${structure ? row(M.form, html`<b class="form">${visible(structure.form)}</b>`, said([`${M.letter} ${plural(structure.blockBars, 'bar')}`, structure.period && `${M.returns} ${plural(structure.period, 'bar')}`])) : ''}
    ${structure?.sections.length > 0 ? row(M.sections, structure.sections.map((/** @type {any} */ s) => `${visible(s.name)} (${M.from} ${s.bar})`).join(', ')) : ''}
    ${key?.segments ? row(M.keys, key.segments.map((/** @type {any} */ s) => `${keyName(s.name)} ${M.from} ${s.bar}`).join(', ')) : ''}</dl></div>`;
}

/** @param {any} f */
export function playing(f) {
  const rows = [];
  const feel = said([f.feel && words(f.feel).toLowerCase(), f.triplets && M.triplets]);
  if (feel) rows.push(row(M.feel, feel));
  for (const [name, value] of [[M.swing, f.swing], [M.swing16, f.swing16]]) {
    if (value >= STRAIGHT_TO) rows.push(row(name, `${decimal(value)}\u202f%`, `${M.offBeat} ${decimal(value)}\u202f%`));
  }
  const a = f.articulation ?? {};
  const articulation = said([a.legato !== undefined && `${M.legato} ${percent(a.legato)}`, a.staccato !== undefined && `${M.staccato} ${percent(a.staccato)}`, a.deviationMs !== undefined && `${decimal(a.deviationMs)} ${M.offGrid}`]);
  if (articulation) rows.push(row(M.articulation, articulation));
  const c = f.controllers;
  if (c) {
    const touch = c.channelPressures + c.keyPressures;
    rows.push(row(M.controllers, said([...c.used.map((/** @type {any} */ u) => `${u.name} (${count(u.events)})`), c.pitchBends > 0 && `${M.bends} (${count(c.pitchBends)})`, touch > 0 && `${M.aftertouch} (${count(touch)})`]),
      c.pedal === undefined ? '' : `${M.pedal} ${percent(c.pedal)} ${M.ofTheTime}`));
  }
  const x = f.complexity;
  if (x) rows.push(row(M.complexity, `${M.levels[Math.min(3, Math.floor(x.total * 4))]}, ${percent(x.total)}`, Object.entries(M.parts).map(([name, label]) => `${label} ${percent(x[name])}`).join(', ')));
  return rows.length === 0 ? '' : html`<div class="ds"><h3>${M.playing}</h3><dl class="why">${rows}</dl></div>`;
}
