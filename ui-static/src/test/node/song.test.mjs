import test from 'node:test';
import assert from 'node:assert/strict';
import fs from 'node:fs';
import { readSong, withPrograms } from '../../main/resources/ui/player/song.js';
import { neededBanks, nearestKit, FOLDER } from '../../main/resources/ui/player/banks.js';

const file = (...track) => {
  const body = [...track, 0, 0xff, 0x2f, 0];
  const n = body.length;
  return new Uint8Array([0x4d, 0x54, 0x68, 0x64, 0, 0, 0, 6, 0, 0, 0, 1, 1, 0xe0, 0x4d, 0x54, 0x72, 0x6b, n >> 24, n >> 16, n >> 8, n, ...body]).buffer;
};
const manifest = JSON.parse(fs.readFileSync(new URL(`../../main/resources/ui/${FOLDER}manifest.json`, import.meta.url), 'utf8'));

test('notes get seconds from the tempo map', () => {
  const song = readSong(file(0, 0xff, 0x51, 3, 0x0f, 0x42, 0x40, 0, 0xc0, 33, 0, 0x90, 40, 99, 0x83, 0x60, 0x80, 40, 0));
  assert.deepEqual(song.notes, [{ start: 0, end: 1, pitch: 40, channel: 0, track: 0, drum: false, velocityAt: 35 }]);
  assert.equal(song.duration, 1);
  assert.deepEqual(song.presets, [{ key: 'gm:33', drums: false, program: 33 }]);
});

test('a note-on of velocity zero ends a note, running status goes on', () => {
  const song = readSong(file(0, 0x90, 60, 80, 0x60, 60, 0, 0, 62, 80, 0x60, 62, 0));
  assert.equal(song.notes.length, 2);
  assert.ok(song.notes.every(note => note.end > note.start));
});

test('channel ten is drums; other channels by XG bank and GS message', () => {
  assert.equal(readSong(file(0, 0x99, 36, 80, 0x60, 0x89, 36, 0)).notes[0].drum, true);
  assert.equal(readSong(file(0, 0xb3, 0, 127, 0, 0xc3, 8, 0, 0x93, 36, 80, 0x60, 0x83, 36, 0)).notes[0].drum, true);
  const gs = [0x41, 0x10, 0x42, 0x12, 0x40, 0x1b, 0x15, 1, 0, 0xf7]; // part 11, as channel 12
  assert.equal(readSong(file(0, 0xf0, gs.length, ...gs, 0, 0x9b, 36, 80, 0x60, 0x8b, 36, 0)).notes[0].drum, true);
});

test('what is no MIDI is null, what is cut short is read as far as it goes', () => {
  assert.equal(readSong(new TextEncoder().encode('<!doctype html> a page, not a song').buffer), null);
  assert.equal(readSong(new ArrayBuffer(0)), null);
  const whole = file(0, 0x90, 60, 80, 0x60, 0x80, 60, 0, 0, 0x90, 64, 80, 0x60, 0x80, 64, 0);
  for (let cut = 14; cut < whole.byteLength; cut++) readSong(whole.slice(0, cut));
});

test('kits that are not there are replaced by the nearest, in a copy of the file', () => {
  const have = new Set([0, 8, 16, 24, 25, 32, 40, 48]);
  assert.deepEqual([0, 8, 9, 30, 25, 56, 127].map(kit => nearestKit(have, kit)), [0, 8, 8, 25, 25, 0, 0]);
  const bytes = file(0, 0xc9, 30, 0, 0x99, 36, 80, 0x60, 0x89, 36, 0);
  const song = readSong(bytes);
  const plan = neededBanks(manifest, song.presets);
  assert.deepEqual(plan.files, ['sf3/128-16.sf3']);
  const copy = new Uint8Array(withPrograms(bytes, song, plan.programs));
  const at = song.changes[0].offset;
  assert.deepEqual([new Uint8Array(bytes)[at], copy[at]], [30, 25]);
});

test('every General MIDI program has its file', () => {
  const wanted = Array.from({ length: 128 }, (_, program) => ({ key: `gm:${program}`, drums: false, program }));
  for (const preset of wanted) assert.equal(neededBanks(manifest, [preset]).files.length, 1, preset.key);
});
