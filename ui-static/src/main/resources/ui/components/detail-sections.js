// The lists below the piano roll: parts, evidence, tags, places, problems.
import { html, icon } from './view.js';
import { decimal, keyName, keyWords, percent, count, size, visible, words } from '../app/format.js';
import { hueOf } from '../draw/sketch.js';
import { copy } from '../app/share.js';
import { M, SOURCES } from '../app/music-words.js';

/** @typedef {import('../app/session.js').Session} Session */

/** @param {string | undefined} source */
const sourceOf = source => (source === undefined ? '' : SOURCES[source] ?? words(source).toLowerCase());
/** @param {any} fact */
const sure = fact => [sourceOf(fact.source), fact.confidence === undefined ? '' : percent(fact.confidence)].filter(Boolean).join(', ');

/** @param {any} f @param {Session} session */
export function parts(f, session) {
  if (!f.parts?.length) return '';
  const most = Math.max(...f.parts.map((/** @type {any} */ p) => p.notes ?? 0), 1);
  const order = [...f.parts].sort((a, b) => b.notes - a.notes);
  return html`<div class="ds"><h3>Parts <span>${count(f.parts.length)}</span></h3>${f.parts.map((/** @type {any} */ part) => {
    const drum = part.role === 'drums' || part.channel === 10;
    const colour = `background:oklch(.7 .15 ${hueOf(order.indexOf(part), drum)})`;
    const known = part.instrument ? part.instrumentLabel ?? session.labelOf('instrument', part.instrument) : '';
    const name = known || (drum ? 'Drums' : 'Unknown instrument');
    return html`<div class="trk"><i .style=${colour}></i><span class="pn">${name} <small>${[part.channel === undefined ? '' : `ch ${part.channel}`, part.role ? words(part.role).toLowerCase() : ''].filter(Boolean).join(' · ')}</small></span>
      <span class="level" aria-hidden="true"><i .style=${`width:${(100 * (part.notes ?? 0)) / most}%;${colour}`}></i></span><small>${count(part.notes ?? 0)}<span class="vh"> notes</span></small>${muting(part, f, session, name)}</div>`;
  })}</div>`;
}

/** Mute and solo, while this file is the one that plays. @param {any} part @param {any} f @param {Session} session @param {string} name */
function muting(part, f, session, name) {
  const { playback } = session;
  if (!playback.isCurrent(f.id) || part.channel === undefined) return '';
  const keyOf = (/** @type {any} */ p) => `${p.track}:${p.channel}`;
  const all = f.parts.map(keyOf), key = keyOf(part);
  const muted = playback.silent.has(key);
  const solo = !muted && all.length > 1 && all.every((/** @type {string} */ k) => k === key || playback.silent.has(k));
  const mute = () => { const silent = new Set(playback.silent); if (!silent.delete(key)) silent.add(key); playback.set({ silent }); };
  const alone = () => playback.set({ silent: solo ? new Set() : new Set(all.filter((/** @type {string} */ k) => k !== key)) });
  return html`<span class="ms"><button aria-pressed=${muted} aria-label="Mute ${name}" @click=${mute}>M</button><button aria-pressed=${solo} aria-label="Solo ${name}" @click=${alone}>S</button></span>`;
}

/** Why we think so. @param {any} f @param {Session} session */
export function evidence(f, session) {
  const rows = [];
  const { tempo, key, meter } = f;
  if (tempo?.bpm !== undefined) {
    const other = tempo.alternatives?.length > 0 ? `; ${M.couldBe} ${tempo.alternatives.map(decimal).join(` ${M.or} `)}` : '';
    rows.push([M.tempo, `${decimal(tempo.bpm)} BPM`, sure(tempo) + other, [...(tempo.free ? [M.free] : []), ...(tempo.why ?? [])]]);
  } else if (tempo?.free) rows.push([M.tempo, M.free, '', []]);
  if (key?.name !== undefined) {
    const possible = (key.possible ?? []).filter((/** @type {[string, number]} */ [, p]) => p >= 0.01).map((/** @type {[string, number]} */ [name, p]) => `${keyName(name)} ${percent(p)}`).join(' · ');
    rows.push([M.key, keyWords(key.name), sure(key), [...(key.why ?? []), ...(possible ? [possible] : [])]]);
  }
  if (meter?.value !== undefined) rows.push([M.meter, meter.value, sure(meter), meter.why]);
  rows.push([M.file, `${size(f.size ?? 0)}${f.notes === undefined ? '' : `, ${count(f.notes)} ${M.notes}`}`, f.format === undefined ? '' : `${M.format} ${f.format}`, []]);
  return html`<div class="ds"><h3>${M.howWeKnow}</h3>${list(rows)}${further(f, session)}</div>`;
}

/** @param {any[][]} rows name, value, how sure, and why */
const list = rows => html`<dl class="why">${rows.map(([name, value, how, why]) => html`<dt>${name}</dt><dd>${value}${how ? html`<small>${how}</small>` : ''}${(why ?? []).map((/** @type {string} */ line) => html`<small>${visible(line)}</small>`)}</dd>`)}</dl>`;

/** What fewer people ask, behind a disclosure. @param {any} f @param {Session} session */
function further(f, session) {
  const rows = [];
  if (f.kindWhy) rows.push([M.kind, words(f.kind), sure({ source: f.kindSource, confidence: f.kindConfidence }), f.kindWhy]);
  if (f.barsWhy) rows.push([M.bars, decimal(f.bars), sure({ source: f.barsSource, confidence: f.barsConfidence }), f.barsWhy]);
  for (const [tag, reasons] of byTag(f)) rows.push([session.labelOf('tag', tag), '', reasons.map(sure).join('; '), []]);
  return rows.length === 0 ? '' : html`<details class="further"><summary>${M.more}</summary>${list(rows)}</details>`;
}

/** A tag has a line for each evidence, the strongest first. @param {any} f @returns {Map<string, any[]>} */
function byTag(f) {
  const map = new Map();
  for (const t of f.tags ?? []) map.set(t.tag, [...(map.get(t.tag) ?? []), { ...t, source: t.from ?? t.source }]);
  return map;
}

/** @param {any} f @param {Session} session */
export function tags(f, session) {
  const all = [...byTag(f)];
  if (all.length === 0) return '';
  return html`<div class="ds"><h3>${M.tags}</h3><div class="tags">${all.map(([tag, reasons]) => html`<span class="tag" title=${reasons.map(sure).join('; ')}>${session.labelOf('tag', tag).toLowerCase()}</span>`)}</div></div>`;
}

/** @param {any} f @param {Session} session */
export function places(f, session) {
  const list = f.locations ?? [];
  return html`<div class="ds"><h3>${list.length === 1 ? 'Place' : 'Places'} <span>${list.length > 1 ? `same bytes ${count(list.length)} times` : ''}</span></h3><ul class="places">${list.map((/** @type {any} */ place) => html`
    <li><bdi class=${place.state === 'present' || place.state === undefined ? '' : 'gone'}>${visible([place.root, place.path].filter(Boolean).join('/'))}</bdi>
      ${place.file ? html`<button class="ib" data-act="copy-path" aria-label="Copy path" title="Copy path" @click=${() => copy(session, place.file, 'Path copied.')}>${icon('link')}</button>` : ''}</li>`)}</ul></div>`;
}

/** @param {any} f */
export function problems(f) {
  const list = [...(f.problems ?? []).map((/** @type {any} */ p) => p.detail), ...(f.warnings ?? []).map((/** @type {string} */ code) => words(code.replace(/^W_/, '').toLowerCase()))];
  if (list.length === 0) return '';
  return html`<div class="ds"><h3>Noticed while reading</h3><ul class="places">${list.map(text => html`<li>${visible(text)}</li>`)}</ul></div>`;
}
