import test from 'node:test';
import assert from 'node:assert/strict';
import { readSong } from '../../main/resources/ui/player/song.js';
import { silence, withLoop, withSilence } from '../../main/resources/ui/player/alter.js';
import { barAt } from '../../main/resources/ui/player/bars.js';
import { fit, shifted } from '../../main/resources/ui/app/audition.js';

const long = n => [n >>> 24, (n >>> 16) & 255, (n >>> 8) & 255, n & 255];
const track = (...body) => [0x4d, 0x54, 0x72, 0x6b, ...long(body.length + 4), ...body, 0, 0xff, 0x2f, 0];
const file = (...tracks) => new Uint8Array([0x4d, 0x54, 0x68, 0x64, 0, 0, 0, 6, 0, tracks.length > 1 ? 1 : 0, 0, tracks.length, 1, 0xe0, ...tracks.flat()]).buffer;
const note = (channel, pitch) => [0, 0x90 | channel, pitch, 80, 0x8f, 0, 0x80 | channel, pitch, 0]; // a whole note of four quarters

test('bars follow the meter, and the last entry is the end', () => {
  const song = readSong(file(track(0, 0xff, 0x58, 4, 3, 2, 24, 8, ...note(0, 60), ...note(0, 62))));
  assert.deepEqual(song.bars.map(bar => bar.tick), [0, 1440, 2880, 4320]);
  assert.equal(barAt(song.bars, 1.5), 1);
  assert.equal(barAt(song.bars, 99), 2);
});

test('a silent part that shares its channel is silenced note by note, a whole channel at once', () => {
  const bytes = file(track(...note(0, 60)), track(...note(0, 64)), track(...note(1, 67)));
  const song = readSong(bytes);
  const one = silence(song, new Set(['1:1', '2:2']));
  assert.deepEqual([[...one.channels], [...one.mixed]], [[1], ['1:1']]);
  assert.deepEqual(readSong(withSilence(bytes, song, one.mixed)).notes.map(n => n.pitch), [60, 67]);
  assert.deepEqual([...silence(song, new Set(['0:1', '1:1'])).channels], [0]);
});

test('a loop is a track of two markers, and the song stays as it was', () => {
  const bytes = file(track(...note(0, 60), ...note(0, 62)));
  const looped = new Uint8Array(withLoop(bytes, 1920, 3840));
  assert.deepEqual([...looped.slice(8, 12)], [0, 1, 0, 2]);
  const text = String.fromCharCode(...looped);
  assert.ok(text.includes('loopStart') && text.includes('loopEnd'));
  assert.deepEqual(readSong(looped.buffer).notes, readSong(bytes).notes);
});

test('at my tempo and key: half or double where that is nearer, the shortest way round', () => {
  assert.deepEqual(fit({ bpm: 70, key: 'Am' }, { bpm: 140, key: 'C' }), { tempo: 1, transpose: 0 });
  assert.equal(fit({ bpm: 100 }, { bpm: 120, key: null }).tempo, 1.2);
  assert.equal(fit({ key: 'B' }, { bpm: null, key: 'C' }).transpose, 1);
  assert.equal(fit({ key: 'C' }, { bpm: null, key: 'B' }).transpose, -1);
  assert.deepEqual(fit({}, { bpm: 120, key: 'Am' }), { tempo: 1, transpose: 0 });
  assert.equal(shifted('Am', -2), 'Gm');
});
