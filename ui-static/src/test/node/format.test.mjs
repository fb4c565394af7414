import test from 'node:test';
import assert from 'node:assert/strict';
import { clock, count, short, keyName, keyWords, keyHue, marked, visible, words, MAJORS, MINORS, stem, size } from '../../main/resources/ui/app/format.js';

test('times, counts and sizes', () => {
  assert.deepEqual([0, 8.2, 137.4, 3723].map(clock), ['0:00', '0:08', '2:17', '1:02:03']);
  assert.deepEqual([count(1724318), short(48213), short(611), size(1622)], ['1,724,318', '48.2k', '611', '1.6 kB']);
});

test('keys are spelt as musicians do, and neighbours share a hue', () => {
  assert.deepEqual(['Gbm', 'Bb', 'Abm', 'C'].map(keyName), ['F♯m', 'B♭', 'G♯m', 'C']);
  assert.equal(keyWords('Bbm'), 'B♭ minor');
  assert.equal(new Set(MAJORS.map(keyHue)).size, 12);
  assert.equal(keyHue('Am'), keyHue('C'));
  assert.equal(MINORS.length, 12);
});

test('only <mark> is markup; everything else is text', () => {
  assert.deepEqual(marked('a <mark>b</mark> <img src=x> &lt;i&gt;'),
    [{ text: 'a ', hit: false }, { text: 'b', hit: true }, { text: ' <img src=x> <i>', hit: false }]);
  assert.deepEqual(marked('plain'), [{ text: 'plain', hit: false }]);
});

test('control and direction marks are shown, not obeyed', () => {
  assert.equal(visible('a\u0007b\u202ec'), 'a␇b\ufffdc');
});

test('slugs become words, names lose their extension', () => {
  assert.equal(words('electric-bass-finger'), 'Electric bass finger');
  assert.equal(stem('Take 7.MIDI'), 'Take 7');
});
