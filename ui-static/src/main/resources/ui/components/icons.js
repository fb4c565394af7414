// Line icons on a grid of 24, drawn for this page.
import { svg } from '../vendor/lit/lit.js';

/** @type {Record<string, unknown>} */
export const ICONS = {
  star: svg`<path d="m12 4 2.5 5.1 5.6.8-4 4 .9 5.6-5-2.7-5 2.7.9-5.6-4-4 5.6-.8z"/>`,
  wave: svg`<path d="M3 10c3-5 6-5 9 0s6 5 9 0M3 17c3-5 6-5 9 0s6 5 9 0"/>`,
  heart: svg`<path d="M12 20C9 18 3 14 3 9a4.5 4.5 0 0 1 9-1.5A4.5 4.5 0 0 1 21 9c0 5-6 9-9 11Z"/>`,
  pen: svg`<path d="m5 19 1-4L16 5l3 3L9 18zM14 7l3 3"/>`,
  search: svg`<circle cx="11" cy="11" r="7"/><path d="m20 20-4-4"/>`,
  down: svg`<path d="M12 4v12m0 0 5-5m-5 5-5-5M4 20h16"/>`,
  play: svg`<path d="M8 5.2v13.6a.8.8 0 0 0 1.2.7l11-6.8a.8.8 0 0 0 0-1.4l-11-6.8A.8.8 0 0 0 8 5.2Z"/>`,
  pause: svg`<rect x="6.5" y="5" width="4" height="14" rx="1.2"/><rect x="13.5" y="5" width="4" height="14" rx="1.2"/>`,
  wait: svg`<circle cx="6" cy="12" r="1.8"/><circle cx="12" cy="12" r="1.8"/><circle cx="18" cy="12" r="1.8"/>`,
  prev: svg`<path d="M18.5 5.5v13L8.5 12zM5.5 5.5h2v13h-2z"/>`,
  next: svg`<path d="M5.5 5.5v13l10-6.5zM16.5 5.5h2v13h-2z"/>`,
  loop: svg`<path d="M17 3.5 20.5 7 17 10.5M3.5 11V9a2 2 0 0 1 2-2h15M7 20.5 3.5 17 7 13.5M20.5 13v2a2 2 0 0 1-2 2h-15"/>`,
  tune: svg`<path d="M4 7h9m4 0h3M4 17h3m4 0h9"/><circle cx="15" cy="7" r="2"/><circle cx="9" cy="17" r="2"/>`,
  grip: svg`<path d="M6 9h.1M12 9h.1M18 9h.1M6 15h.1M12 15h.1M18 15h.1"/>`,
  chart: svg`<path d="M4 20h16M7 20v-7M12 20V5M17 20v-10"/>`,
  library: svg`<path d="M5 4v16M9.5 4v16M14 4.5l4.5 15"/>`,
  x: svg`<path d="m6 6 12 12M18 6 6 18"/>`,
  sun: svg`<circle cx="12" cy="12" r="4"/><path d="M12 3v1.5M12 19.5V21M3 12h1.5M19.5 12H21M5.6 5.6l1.1 1.1M17.3 17.3l1.1 1.1M5.6 18.4l1.1-1.1M17.3 6.7l1.1-1.1"/>`,
  code: svg`<path d="m8 7-5 5 5 5M16 7l5 5-5 5"/>`,
  help: svg`<circle cx="12" cy="12" r="9"/><path d="M9.5 9.5a2.5 2.5 0 1 1 3.5 2.3c-.7.3-1 .8-1 1.7M12 16.8v.1"/>`,
  share: svg`<path d="M10 14 20 4m0 0h-6m6 0v6M18 14v5a1 1 0 0 1-1 1H5a1 1 0 0 1-1-1V7a1 1 0 0 1 1-1h5"/>`,
  link: svg`<path d="M10 13.5a4 4 0 0 0 5.7 0l3-3a4 4 0 0 0-5.7-5.7l-1 1M14 10.5a4 4 0 0 0-5.7 0l-3 3a4 4 0 0 0 5.7 5.7l1-1"/>`,
  sort: svg`<path d="M7 5v14m0 0 3-3m-3 3-3-3M17 19V5m0 0 3 3m-3-3-3 3"/>`,
  filter: svg`<path d="M4 6h16M7 12h10M10 18h4"/>`,
  folder: svg`<path d="M3.5 7.5a2 2 0 0 1 2-2h4l2 2.5h7a2 2 0 0 1 2 2v7.5a2 2 0 0 1-2 2h-13a2 2 0 0 1-2-2z"/>`,
  addfolder: svg`<path d="M3.5 7.5a2 2 0 0 1 2-2h4l2 2.5h7a2 2 0 0 1 2 2v7.5a2 2 0 0 1-2 2h-13a2 2 0 0 1-2-2zM12 11v5.5M9.2 13.7h5.6"/>`,
  right: svg`<path d="m9 5 7 7-7 7"/>`,
  up: svg`<path d="M12 20V5m0 0-6 6m6-6 6 6"/>`,
  lock: svg`<rect x="5" y="11" width="14" height="9" rx="2"/><path d="M8 11V8a4 4 0 0 1 8 0v3"/>`,
  vol: svg`<path d="M4 10v4h3l5 4V6L7 10zM16 9a4 4 0 0 1 0 6M18.5 6.5a8 8 0 0 1 0 11"/>`,
  note: svg`<path d="M9 18V6l10-2v12"/><ellipse cx="6.5" cy="18" rx="2.5" ry="2"/><ellipse cx="16.5" cy="16" rx="2.5" ry="2"/>`,
  piano: svg`<path d="M4 6h16v12H4zM9.3 6v7M14.6 6v7M9.3 13v5M14.6 13v5"/>`,
  bass: svg`<path d="M20 4 11 13M13 11c-2-2-5-1-6 1-1 1.5-3 1.5-3 4s2 4.5 4.5 4.5S12 19 12.5 17.5c2-1 2.5-4.5.5-6.5Z"/>`,
  drum: svg`<ellipse cx="12" cy="9" rx="8" ry="3.5"/><path d="M4 9v7c0 2 3.6 3.5 8 3.5s8-1.5 8-3.5V9M20 2.5l-6 6"/>`,
  string: svg`<path d="M9 3c-4 3-1 6-3 9s-1 8 6 9c7-1 8-6 6-9s1-6-3-9M12 2v15M9.5 17h5"/>`,
  synth: svg`<path d="M3 12h3l2-7 4 14 3-10 2 3h4"/>`,
  brass: svg`<path d="M3 10h11c3 0 5-2 7-5v14c-2-3-4-5-7-5H9M6 10v7a2.5 2.5 0 0 0 5 0v-7"/>`,
  gtr: svg`<path d="m14 10 6.5-6.5M13 11c-1.5-1.5-4-1-5 .5-.8 1.2-3.5 1-4 4 0 3 2 5 5 5 2.5-.5 2.5-3 4-4 1.5-1 2-3.5 0-5.5Z"/>`,
};

/** @type {[RegExp, string][]} what an instrument's slug tells about its icon */
const FAMILIES = [
  [/drum|kit|perc|cymbal|taiko|tom|agogo|woodblock/, 'drum'], [/bass(?!oon)/, 'bass'], [/guitar|banjo|sitar|shamisen|koto/, 'gtr'],
  [/synth|lead|pad|fx|goblin|echo|atmosphere|crystal|soundtrack|rain|brightness|sci-fi/, 'synth'],
  [/piano|harpsi|clav|celesta|organ|vibra|marimba|xylo|glock|bell|accordion|keys/, 'piano'],
  [/string|violin|viola|cello|contrabass|harp|fiddle|pizz|tremolo|orchestra/, 'string'],
  [/trumpet|trombone|tuba|horn|brass|sax|oboe|clarinet|bassoon|flute|piccolo|recorder|whistle|pipe/, 'brass'],
];
/** @param {string} slug */
export const instrumentIcon = slug => FAMILIES.find(([pattern]) => pattern.test(slug))?.[1] ?? 'note';
