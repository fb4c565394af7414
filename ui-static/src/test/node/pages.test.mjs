import test from 'node:test';
import assert from 'node:assert/strict';
import { Hits, rowsInView } from '../../main/resources/ui/app/hits.js';
import { Latest } from '../../main/resources/ui/api/http.js';

const page = offset => Array.from({ length: 50 }, (_, i) => ({ id: `${offset + i}`, doc: {} }));
const settle = () => new Promise(done => setImmediate(done));

test('pages are asked once, kept to forty, and the oldest is forgotten', async () => {
  const asked = [];
  const hits = new Hits(async offset => { asked.push(offset); return page(offset); }, () => {});
  hits.reset(9000, page(0), 10000);
  hits.need(0, 20);
  assert.deepEqual(asked, []);
  hits.need(0, 35); // past 60 %: the next page
  hits.need(0, 35);
  await settle();
  assert.deepEqual(asked, [50]);
  assert.equal(hits.at(99).id, '99');
  for (let i = 2; i < 60; i++) { hits.need(i * 50, i * 50 + 10); await settle(); }
  assert.equal(hits.pages.size, 40);
  assert.equal(hits.at(0), undefined);
  hits.need(0, 10);
  await settle();
  assert.equal(hits.at(0).id, '0');
});

test('the list ends at ten thousand rows, or at the element’s limit', () => {
  const hits = new Hits(async () => [], () => {});
  hits.reset(1_700_000, [], 10_000);
  assert.equal(hits.length, 10_000);
  hits.reset(100, [], 25);
  assert.equal(hits.length, 25);
});

test('a page of an older answer is dropped', async () => {
  let give;
  const hits = new Hits(() => new Promise(done => { give = done; }), () => {});
  hits.reset(500, page(0), 10000);
  hits.need(100, 110);
  hits.reset(500, page(0), 10000);
  give(page(100));
  await settle();
  assert.equal(hits.at(100), undefined);
});

test('only rows in view are drawn, and the focused one', () => {
  const view = rowsInView({ top: 620, height: 620, row: 62, length: 10_000, focus: 9000 });
  assert.deepEqual([view.from, view.to], [7, 23]);
  assert.equal(view.rows.at(-1), 9000);
  assert.equal(rowsInView({ top: 0, height: 100, row: 62, length: 0, focus: 0 }).rows.length, 0);
});

test('one question is in flight, the newest goes next, older ones are skipped', async () => {
  const asked = [], open = [];
  let running = 0;
  const latest = new Latest((question, signal) => new Promise((done, failed) => {
    assert.equal(++running, 1);
    asked.push(question);
    signal.addEventListener('abort', () => { running--; failed(new Error('aborted')); });
    open.push(() => { running--; done(`answer ${question}`); });
  }));
  const got = [];
  for (const question of ['a', 'ab', 'abc']) latest.put(question).then(answer => got.push(answer), () => got.push('failed'));
  open.shift()();
  await settle();
  assert.deepEqual(asked, ['a', 'abc']);
  assert.deepEqual(got, []);
  open.shift()();
  await settle();
  assert.deepEqual(got, ['answer abc']);
});

test('an answer slower than 300 ms is given up once a newer question waits', async () => {
  const asked = [];
  const latest = new Latest((question, signal) => new Promise((done, failed) => {
    asked.push(question);
    if (question === 'fast') done('ok');
    signal.addEventListener('abort', () => failed(new Error('aborted')));
  }));
  latest.put('slow');
  const answer = latest.put('fast');
  assert.equal(await answer, 'ok');
  assert.deepEqual(asked, ['slow', 'fast']);
});
