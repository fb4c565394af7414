import test from 'node:test';
import assert from 'node:assert/strict';
import { decode, drawSketch } from '../../main/resources/ui/draw/sketch.js';
import { bars } from '../../main/resources/ui/draw/bars.js';
import { drawMinimap } from '../../main/resources/ui/draw/minimap.js';
import { drawRoll, measures, timeline } from '../../main/resources/ui/draw/roll.js';

const encode = bytes => btoa(String.fromCharCode(...bytes));
const recorder = () => {
  const boxes = [];
  const note = (x, y, w, h) => boxes.push([x, y, w, h]);
  return { boxes, clearRect() {}, beginPath() {}, fill() {}, fillRect: note, roundRect: note, save() {}, restore() {}, rect() {}, clip() {}, fillText() {} };
};

test('a sketch has three bytes a note', () => {
  const [note, drum] = decode(encode([128, 60, (2 << 5) | 6, 0, 128 | 36, 31]));
  assert.deepEqual([note.x, note.pitch, note.part, note.drum, note.w], [0.5, 60, 2, false, 0.25]);
  assert.deepEqual([drum.pitch, drum.drum, drum.x], [36, true, 0]);
  assert.deepEqual(decode('%%%'), []);
  assert.deepEqual(decode(''), []);
  assert.equal(decode(encode([1, 2, 3, 4])).length, 1);
});

test('every note of a sketch lies inside its picture', () => {
  for (let run = 0; run < 200; run++) {
    const bytes = Array.from({ length: 3 * (1 + (run % 160)) }, (_, i) => (run * 7919 + i * 104729) % 256);
    const g = recorder();
    drawSketch(g, decode(encode(bytes)), { width: 122, height: 44, dark: run % 2 === 0 });
    assert.equal(g.boxes.length, bytes.length / 3);
    for (const [x, y, w, h] of g.boxes) assert.ok(x >= 4 && x + w <= 122 && y >= 0 && y + h <= 44, `run ${run}: ${[x, y, w, h]}`);
  }
});

test('bars keep every file, also those beyond the scale', () => {
  const list = bars([{ from: 10, to: 14, count: 3 }, { from: 120, to: 124, count: 9 }, { from: 380, to: 384, count: 2 }], 40, 220, 45, 52);
  assert.equal(list.length, 45);
  assert.equal(Math.max(...list.map(bar => bar.height)), 52);
  assert.ok(list[0].height > 10 && list[44].height > 10);
});

test('measures follow the meter', () => {
  const list = measures([[0, 3, 4], [4320, 6, 8]], 8640);
  assert.deepEqual(list.map(bar => bar.tick), [0, 1440, 2880, 4320, 5760, 7200]);
  assert.equal(measures([], 0).length, 1);
  assert.equal(measures([], 3840).length, 2);
});

test('ticks and seconds follow the tempo map, both ways', () => {
  const time = timeline([[0, 120], [1920, 60]]);
  assert.equal(time.toSeconds(1920), 2);
  assert.equal(time.toSeconds(2400), 3);
  for (const tick of [0, 100, 1920, 5000]) assert.ok(Math.abs(time.toTick(time.toSeconds(tick)) - tick) < 1e-6);
});

test('the roll draws what is in view only', () => {
  const g = recorder();
  const notes = [{ tick: 0, length: 480, pitch: 60, part: 0, drum: false }, { tick: 99999, length: 480, pitch: 60, part: 0, drum: false }];
  const before = recorder();
  const view = { width: 300, height: 190, dark: false, from: 0, to: 7680, measures: measures([], 7680), low: 50, high: 70, now: 100 };
  drawRoll(before, [], view);
  drawRoll(g, notes, view);
  assert.equal(g.boxes.length, before.boxes.length + 1);
});

test('the minimap draws every note inside the strip', () => {
  const g = recorder();
  const notes = Array.from({ length: 300 }, (_, i) => ({ start: i / 10, end: i / 10 + 0.3, pitch: 30 + (i % 60), channel: i % 3, drum: i % 5 === 0 }));
  drawMinimap(g, notes, 30.3, { width: 500, height: 44, dark: true });
  assert.equal(g.boxes.length, 300);
  for (const [x, y, w, h] of g.boxes) assert.ok(x >= 0 && x + w <= 501 && y >= 0 && y + h <= 44);
});
