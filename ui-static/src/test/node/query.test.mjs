import test from 'node:test';
import assert from 'node:assert/strict';
import { searchParams, chips, countingBody, signature } from '../../main/resources/ui/app/query.js';
import { parse } from '../../main/resources/ui/app/url.js';

const label = (field, value) => ({ 'instrument:piano': 'Piano' })[`${field}:${value}`] ?? value;
const texts = list => list.map(chip => `${chip.label} ${chip.text}`);

test('the selection is the page’s own and never sent', () => {
  assert.equal(searchParams(parse('q=a&sel=b')).has('sel'), false);
  assert.equal(signature(parse('q=a&sel=b')), signature(parse('q=a')));
});

test('each filter is a chip that reads like a sentence', () => {
  const state = parse('bpm=~92..126&key=~Am,~C&instrument=piano&tag=-sad&meter=3/4&kind=none');
  assert.deepEqual(texts(chips(state, undefined, label)), ['Tempo 92–126, ½× 2×', 'Key Am, C + compatible', 'Time signature 3/4', 'Kind unknown', 'Instrument Piano', 'Tag not sad']);
});

test('plain words need no chip, understood pieces do, and each can be removed', () => {
  const words = [{ kind: 'word', text: 'jazz', at: [0, 4] }, { kind: 'word', text: 'bass', at: [5, 9] }];
  assert.deepEqual(chips(parse('q=jazz+bass'), { items: words }, label), []);
  const state = parse('q=jazz+90-110bpm+in+Dm');
  const items = [words[0], { kind: 'short', text: '90-110bpm', at: [5, 14], filter: { field: 'bpm', text: '90..110' } },
    { kind: 'short', text: 'in Dm', at: [15, 20], filter: { field: 'key', text: 'Dm' } }];
  const list = chips(state, { items }, label);
  assert.deepEqual(texts(list), ['Text jazz', 'Tempo 90–110', 'Key Dm']);
  assert.equal(list[1].remove(state).q, 'jazz in Dm');
  assert.equal(list[2].remove(state).q, 'jazz 90-110bpm');
});

test('counting bodies keep alternatives, conjunctions and negations', () => {
  assert.deepEqual(countingBody(parse('q=x&tag=a,b&tag=c&key=-Am&bpm=90..100')),
    { limit: 0, q: 'x', bpm: ['90..100'], key: { not: ['Am'] }, tag: [['a', 'b'], ['c']] });
});
