// Words of what is shown about one file.

/** What a value rests on. @type {Record<string, string>} */
export const SOURCES = {
  filename: 'from the name', declared: 'declared in the file', estimated: 'estimated from the notes', folder: 'from the folder',
  text: 'from texts in the file', notes: 'from the notes', program: 'from the instruments', 'file-name': 'from the name',
  pack: 'from the pack', derived: 'follows from other facts', person: 'yours',
};

/** Words of the sections about the music of a file. */
export const M = {
  howWeKnow: 'How we know', more: 'Kind, bars and tags', tempo: 'Tempo', key: 'Key', meter: 'Meter', kind: 'Kind', bars: 'Bars', file: 'File', tags: 'Tags',
  free: 'played freely, no steady pulse found', couldBe: 'could be', or: 'or', format: 'format', notes: 'notes',
  chords: 'Chords', andRound: 'and round again', moreChords: 'more', bar: 'bar', from: 'from bar',
  melody: 'Melody', bassLine: 'Bass line', sure: 'sure', to: 'to',
  drums: 'Drum pattern', steps: 'steps', hits: 'hits on step', fills: 'Fills', ghosts: 'Ghost notes', ofTheSnare: 'of the snare hits', techniques: 'Techniques',
  form: 'Form', letter: 'a letter is', returns: 'returns every', keys: 'Keys', sections: 'Sections',
  playing: 'Playing', feel: 'Feel', swing: 'Swing', swing16: 'Swing of sixteenths', triplets: 'triplets', offBeat: 'the off-beat comes at',
  articulation: 'Articulation', legato: 'legato', staccato: 'staccato', offGrid: 'ms off the grid',
  controllers: 'Controllers', bends: 'pitch bend', aftertouch: 'aftertouch', pedal: 'pedal down', ofTheTime: 'of the time',
  complexity: 'Complexity', levels: ['simple', 'moderate', 'complex', 'very complex'],
  parts: { rhythm: 'rhythm', pitch: 'pitch', harmony: 'harmony', texture: 'texture' },
};
