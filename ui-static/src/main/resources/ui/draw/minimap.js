// The whole song in one strip: data in, canvas calls out.
import { hueOf, noteColour } from './sketch.js';

/**
 * @param {CanvasRenderingContext2D} g scaled to CSS pixels
 * @param {import('../player/song.js').SongNote[]} notes
 * @param {number} duration seconds
 * @param {{width: number, height: number, dark: boolean}} view
 */
export function drawMinimap(g, notes, duration, view) {
  const pad = 3, wide = view.width - 2 * pad, tall = view.height - 2 * pad;
  g.clearRect(0, 0, view.width, view.height);
  const melodic = notes.filter(note => !note.drum);
  const kit = [...new Set(notes.filter(note => note.drum).map(note => note.pitch))].sort((a, b) => a - b);
  const kitLanes = Math.min(kit.length, melodic.length > 0 ? 8 : kit.length);
  let low = 127, high = 0;
  for (const { pitch } of melodic) { low = Math.min(low, pitch); high = Math.max(high, pitch); }
  if (high - low < 12) { low -= 4; high += 4; }
  const lanes = (melodic.length > 0 ? high - low + 1 : 2) + kitLanes;
  const step = tall / lanes, order = partOrder(notes);
  for (const note of notes) {
    const lane = note.drum ? Math.floor((kit.indexOf(note.pitch) * kitLanes) / kit.length) : kitLanes + note.pitch - low;
    g.fillStyle = noteColour(hueOf(order.get(note.channel) ?? 0, note.drum), view.dark);
    const thick = Math.min(3, Math.max(1.4, step - 0.2));
    g.fillRect(pad + (wide * note.start) / duration, pad + tall - (lane + 1) * step + (step - thick) / 2,
      Math.max(1.2, (wide * (note.end - note.start)) / duration - 0.4), thick);
  }
}

/** Channels in order of their number of notes, as the sketch colours them. @param {import('../player/song.js').SongNote[]} notes */
function partOrder(notes) {
  const counts = new Map();
  for (const note of notes) if (!note.drum) counts.set(note.channel, (counts.get(note.channel) ?? 0) + 1);
  return new Map([...counts].sort((a, b) => b[1] - a[1]).map(([channel], i) => [channel, i]));
}
