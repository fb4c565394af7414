import test from 'node:test';
import assert from 'node:assert/strict';
import { parse, print, parseFilters, group, rawOfGroup, toggled, excluded, valuesOf, parseRange, printRange, emptyState, withField } from '../../main/resources/ui/app/url.js';

const seed = Number(process.env.TEST_SEED ?? Date.now());
let a = seed >>> 0;
const random = n => { a = (a * 1664525 + 1013904223) >>> 0; return Math.floor((a / 2 ** 32) * n); };
const pick = list => list[random(list.length)];
const text = () => Array.from({ length: 1 + random(8) }, () => pick(['a', 'Z', '9', ' ', ',', ':', '"', '&', '=', '%', '+', 'é', '😀', '~', '..', '-', '/', '#', '<'])).join('');

test('printing and parsing a state are inverse', () => {
  for (let i = 0; i < 5000; i++) {
    const filters = Array.from({ length: random(5) }, () => [pick(['bpm', 'key', 'tag', 'folder', 'foo', 'instrument']), text()]);
    const state = { q: random(2) ? text() : '', filters, sort: pick(['', '-bpm', 'name']), sel: pick([null, 'f'.repeat(64)]) };
    const once = parse(print(state));
    assert.deepEqual(parse(print(once)), once, `TEST_SEED=${seed}`);
    assert.equal(once.q, state.q, `TEST_SEED=${seed}`);
    assert.deepEqual([...once.filters].sort(), [...filters].sort(), `TEST_SEED=${seed}`);
  }
});

test('the order of parameters is fixed and the grammar stays readable', () => {
  const query = 'q=sad+piano&bpm=~92..126&key=~Am&kind=song,loop&instrument=piano&sort=-notes&sel=ab';
  assert.equal(print(parse(query)), query);
  assert.equal(print(parse('key=Am&q=x&bpm=90')), 'q=x&bpm=90&key=Am');
  assert.equal(print(emptyState()), '');
});

test('what only the page knows is no filter', () => {
  assert.deepEqual(parse('?theme=dark&layout=compact&locked=key&key=Am').filters, [['key', 'Am']]);
});

test('groups of values round-trip with commas, quotes and minus', () => {
  for (const values of [['a'], ['a', 'b'], ['Drums, Vol. 1', 'x'], ['say "hi"'], ['-odd'], ['~Am', '~C']]) {
    for (const not of [false, true]) assert.deepEqual(group(rawOfGroup({ not, values })), { not, values });
  }
  assert.deepEqual(group('-a,b'), { not: true, values: ['a', 'b'] });
});

test('a value is chosen as an alternative, and let go', () => {
  const one = toggled(emptyState(), 'tag', 'a');
  const two = toggled(one, 'tag', 'b');
  assert.deepEqual(two.filters, [['tag', 'a,b']]);
  assert.deepEqual(toggled(two, 'tag', 'a').filters, [['tag', 'b']]);
  assert.deepEqual(toggled(toggled(two, 'tag', 'a'), 'tag', 'b').filters, []);
  assert.deepEqual(toggled(one, 'tag', 'b', true).filters, [['tag', 'a'], ['tag', 'b']]);
});

test('a value shut out is no longer chosen, and the reverse', () => {
  const chosen = toggled(emptyState(), 'tag', 'a');
  const out = excluded(chosen, 'tag', 'a');
  assert.deepEqual(out.filters, [['tag', '-a']]);
  assert.deepEqual(valuesOf(out, 'tag'), ['-a']);
  assert.deepEqual(excluded(out, 'tag', 'a').filters, []);
  assert.deepEqual(toggled(out, 'tag', 'a').filters, [['tag', 'a']]);
});

test('ranges are read and written as the API does', () => {
  for (const raw of ['92..126', '~92..126', '120', '..90', '140..', '92.5..100']) {
    const { from, to, near } = parseRange(raw);
    assert.equal(printRange(from, to, near), raw);
  }
  for (const raw of ['', '~', '..', 'Am', '4/4', '1..2..3', 'none']) assert.equal(parseRange(raw), null, raw);
});

test('the element reads its filters as the search box does', () => {
  assert.deepEqual(parseFilters('key:~Am bpm:92..126 -tag:happy pack:"Drums, Vol. 1"'),
    [['bpm', '92..126'], ['key', '~Am'], ['tag', '-happy'], ['pack', '"Drums, Vol. 1"']]);
});

test('an empty value takes a field away', () => {
  assert.deepEqual(withField(parse('bpm=90&key=Am'), 'bpm', ['']).filters, [['key', 'Am']]);
});
