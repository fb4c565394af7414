import test from 'node:test';
import assert from 'node:assert/strict';
import { parse, print } from '../../main/resources/ui/app/url.js';
import { searchBody } from '../../main/resources/ui/app/query.js';
import { stateOf } from '../../main/resources/ui/app/saved.js';

for (const query of ['q=slow+blues', 'bpm=90..110&key=Am,C', 'instrument=drum-kit&instrument=-bass,piano', 'tag=dark&tag=slow&pack=%22A,+B%22', '']) {
  test(`a saved search comes back as it was: ${query || 'everything'}`, () => {
    const state = parse(query);
    assert.equal(print(stateOf(JSON.parse(JSON.stringify(searchBody(state))))), print(state));
  });
}

test('ranges and negations of a body are read', () => {
  assert.deepEqual(stateOf({ bpm: { from: 90, to: 110 }, key: { not: ['Am'] } }).filters, [['bpm', '90..110'], ['key', '-Am']]);
});
