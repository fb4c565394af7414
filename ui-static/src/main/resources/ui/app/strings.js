// Every word the first view shows that is not data.

/** @type {Record<string, string>} */
export const FIELD_LABELS = {
  bpm: 'Tempo', key: 'Key', keyMatch: 'Key match', meter: 'Time signature', kind: 'Kind', instrument: 'Instrument',
  mainInstrument: 'Main instrument', tag: 'Tag', genre: 'Genre', mood: 'Mood', duration: 'Length', bars: 'Bars', loopBars: 'Loop length',
  melody: 'Melody', rhythm: 'Beat', chords: 'Chords', role: 'Role', artist: 'Artist', folder: 'Folder', pack: 'Pack', collection: 'Collection', favorite: 'Favorites', rating: 'Rating', keeper: 'Keeper', similarTo: 'Like', compatibleWith: 'Fits with', near: 'Near duplicates of', root: 'Library', notes: 'Notes', tracks: 'Tracks',
};

/** Headings of the filter panel where they differ. @type {Record<string, string>} */
export const SECTION_LABELS = { instrument: 'Instruments', tag: 'Tags', folder: 'Folders', pack: 'Packs', artist: 'Artists', collection: 'Collections', role: 'Roles of the parts' };

/** @type {[value: string, label: string, reverse: string][]} sort, its words, and the words of the other direction */
export const SORTS = [
  ['name', 'Name A–Z', 'Name Z–A'],
  ['bpm', 'Slowest first', 'Fastest first'],
  ['key', 'Key, round the circle', 'Key, the other way'],
  ['duration', 'Shortest first', 'Longest first'],
  ['notes', 'Fewest notes', 'Most notes'],
  ['added', 'Added first', 'Added last'],
];

export const T = {
  product: 'MIDI Software Center',
  searchLabel: 'Search MIDI files',
  placeholder: 'Search your MIDI files — try “jazz bass 90-110 bpm in Dm”',
  bestMatch: 'Best match', share: 'Share', sort: 'Sort', clearAll: 'Clear all', undo: 'Undo', reset: 'Reset',
  addFolder: 'Add folder…', download: 'Download', copyLink: 'Copy link', close: 'Close', cancel: 'Cancel',
  filters: 'Filters', results: 'Results', skip: 'Skip to results', theme: 'Switch between light and dark', help: 'Help and shortcuts',
  embed: 'Embed this search', tryAgain: 'Try again', details: 'Details', back: 'Back to the search',
  noFiles: 'No files yet', noMatch: 'No files match.',
  emptyHint: 'Point this library at a folder of MIDI files: every file is read, nothing in the folder is changed.',
  emptyRemote: 'Files are added on the machine that runs the library:',
  importCommand: 'msc import FOLDER',
  offline: 'Cannot reach the server. What is on the page stays; the search is repeated as soon as it answers.',
  partial: 'Stopped after 1.5 s: counts may be too low.',
  gone: 'This file is no longer in the library.',
  malformed: 'The server sent an answer that could not be read.',
  internal: 'Something went wrong on the server.',
  noAudioDevice: 'Sound could not be started: this browser found no way to play.',
  insecureAudio: 'Sound needs a secure address: open this page at https:// or at 127.0.0.1. Searching and downloading work here.',
  engineFailed: 'The built-in sound could not be started. If another site embeds this page, its Content-Security-Policy must allow \'wasm-unsafe-eval\'.',
  corrupt: 'This file cannot be played.',
  silent: 'Nothing to hear in this file.',
  bankFailed: 'Some instruments could not be loaded and stay silent: ',
  copied: 'Link copied.',
  partMissing: 'A part of the page could not be loaded. Reload the page when the server is back.',
  refine: 'refine, or sort another way',
};
