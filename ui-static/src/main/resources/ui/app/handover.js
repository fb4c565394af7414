// Files on their way out: as they are, or as they are heard.
import { download } from '../api/files.js';
import { visible } from './format.js';

/** @typedef {import('./session.js').Session} Session */

/** What the API can alter: semitones. */
const MOST_SHIFT = 12;

/**
 * The altered copy that sounds now; null where it sounds as it is, or the server cannot make it.
 * @param {Session} session @param {any} file facts
 * @returns {URLSearchParams | null}
 */
export function heard(session, file) {
  const { playback } = session;
  if (!playback.isCurrent(file.id)) return null;
  const params = new URLSearchParams();
  if (playback.transpose !== 0 && Math.abs(playback.transpose) <= MOST_SHIFT) params.set('transpose', String(playback.transpose));
  const bpm = file.tempo?.bpm;
  if (playback.tempo !== 1 && bpm) params.set('bpm', String(Math.max(20, Math.min(400, Math.round(bpm * playback.tempo * 100) / 100))));
  const kept = (file.parts ?? []).filter((/** @type {any} */ p) => !playback.silent.has(`${p.track}:${p.channel}`));
  if (playback.silent.size > 0 && kept.length > 0 && kept.length < file.parts.length) params.set('parts', kept.map((/** @type {any} */ p) => p.no).join(','));
  return [...params].length > 0 ? params : null;
}

/** @param {Session} session @param {string} id @param {string} name @param {URLSearchParams} params */
export const saveHeard = (session, id, name, params) => download(session.api, id, name, params);

/** The bytes of the file a finger or the mouse has gone down on. @type {{key: string, file: File | null}} */
let held = { key: '', file: null };

/** Begins to fetch what may be dragged in a moment. @param {Session} session @param {string} id @param {string} name @param {URLSearchParams | null} params */
export async function hold(session, id, name, params) {
  const key = session.api.url(`files/${id}/content`, params);
  if (held.key === key) return;
  held = { key, file: null };
  const response = await session.api.fetch(`files/${id}/content`, {}, params).catch(() => null);
  if (response && held.key === key) held.file = new File([await response.arrayBuffer()], name, { type: 'audio/midi' });
}

/** Three forms of the same file: desktops, browsers, and pages take different ones. @param {DragEvent} event @param {Session} session @param {string} id @param {string} name @param {URLSearchParams | null} params */
export function drag(event, session, id, name, params) {
  const data = event.dataTransfer;
  if (!data) return;
  const url = new URL(session.api.url(`files/${id}/content`, params), location.href).href;
  data.effectAllowed = 'copy';
  data.setData('DownloadURL', `audio/midi:${visible(name).replace(/[:/\\]/g, '_')}:${url}`);
  data.setData('text/uri-list', url);
  if (held.key === session.api.url(`files/${id}/content`, params) && held.file) data.items.add(held.file);
}
