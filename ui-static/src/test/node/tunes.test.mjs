import test from 'node:test';
import assert from 'node:assert/strict';
import { parseMelody, parseRhythm, pitchesOf, printMelody, printRhythm, ROMANS, NAMES } from '../../main/resources/ui/app/tunes.js';
import { tapped, tempoOf } from '../../main/resources/ui/app/tap.js';

test('the usual distance is a quarter, a pause is no rhythm', () => {
  const notes = [0, 400, 800, 1000, 9000].map((at, i) => ({ pitch: 60 + i, at, length: 400 }));
  assert.equal(printMelody(notes, true), '60.4-61.4-62.2-63.20-64.4');
  assert.equal(printMelody(notes, false), '60-61-62-63-64');
  assert.equal(printMelody(parseMelody('69.4-72.2-76.6'), true).split('-').length, 3);
  assert.deepEqual(parseMelody('i:3_-1_4'), []);
});

test('a beat is hex masks from the first step on, and comes back', () => {
  const text = 'hh.AAAA-sd.0808-bd.8220';
  assert.equal(printRhythm(parseRhythm(text)), text);
  assert.equal(parseRhythm('t:0_480_960').size, 0);
});

test('chords sound as they are meant', () => {
  assert.deepEqual(pitchesOf('Dm7', []), [50, 53, 57, 60]);
  assert.deepEqual(pitchesOf('V7', []), [55, 59, 62, 65]);
  assert.deepEqual(pitchesOf('VI', ['i']).map(p => p % 12), [5, 9, 0]);
  assert.deepEqual(pitchesOf('?', []), []);
  for (const chord of [...ROMANS, ...NAMES]) assert.ok(chord === '?' || pitchesOf(chord, ['i']).every(p => p >= 48 && p < 72), chord);
});

test('three taps are a tempo, a pause begins again', () => {
  let taps = [];
  for (const at of [0, 500, 1010, 1500]) taps = tapped(taps, at);
  assert.equal(tempoOf(taps), 120);
  assert.equal(tempoOf(tapped(taps, 9000)), null);
});
