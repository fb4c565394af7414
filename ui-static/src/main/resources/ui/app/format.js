// Numbers, times, keys and names as people read them. Pure.

const whole = new Intl.NumberFormat('en');
const tenth = new Intl.NumberFormat('en', { maximumFractionDigits: 1 });
const compact = new Intl.NumberFormat('en', { notation: 'compact', maximumFractionDigits: 1 });

/** @param {number} n */
export const count = n => whole.format(n);
/** 48213 → "48k". @param {number} n */
export const short = n => (n < 1000 ? whole.format(n) : compact.format(n).toLowerCase());
/** @param {number} n */
export const decimal = n => tenth.format(n);
/** @param {number} n @param {string} one @param {string} [many] */
export const plural = (n, one, many = one + 's') => `${count(n)} ${n === 1 ? one : many}`;
/** @param {number} share 0..1 */
export const percent = share => `${Math.round(share * 100)}\u202f%`;

/** 137.4 → "2:17"; an hour and more → "1:02:03". @param {number} seconds */
export function clock(seconds) {
  const all = Math.max(0, Math.round(seconds));
  const h = Math.floor(all / 3600), m = Math.floor(all / 60) % 60, s = String(all % 60).padStart(2, '0');
  return h > 0 ? `${h}:${String(m).padStart(2, '0')}:${s}` : `${m}:${s}`;
}

/** @param {number} bytes */
export function size(bytes) {
  if (bytes < 1000) return `${bytes} B`;
  return bytes < 1e6 ? `${tenth.format(bytes / 1e3)} kB` : `${tenth.format(bytes / 1e6)} MB`;
}

/** Circle of fifths from C: majors outside, their relative minors inside, spelt as the API spells them. */
export const MAJORS = ['C', 'G', 'D', 'A', 'E', 'B', 'Gb', 'Db', 'Ab', 'Eb', 'Bb', 'F'];
export const MINORS = ['Am', 'Em', 'Bm', 'Gbm', 'Dbm', 'Abm', 'Ebm', 'Bbm', 'Fm', 'Cm', 'Gm', 'Dm'];
/** Spellings musicians expect: "Gbm" is F sharp minor, "Gb" stays F sharp major as on most wheels. */
const SPELLING = new Map([['Gb', 'F♯'], ['Gbm', 'F♯m'], ['Dbm', 'C♯m'], ['Abm', 'G♯m']]);

/** "Bbm" → "B♭m". @param {string} key */
export const keyName = key => SPELLING.get(key) ?? key.replace(/^([A-G])b/, '$1♭').replace(/^([A-G])#/, '$1♯');
/** @param {string} key */
export const keyWords = key => (key.endsWith('m') ? `${keyName(key).slice(0, -1)} minor` : `${keyName(key)} major`);

/** "Bbm7b5/D" → "B♭m7♭5/D". @param {string} chord */
export const chordName = chord => chord.replaceAll('b', '♭').replaceAll('#', '♯');
/** "bVII7" → "♭VII7". @param {string} roman */
export const romanName = roman => roman.replace(/^b/, '♭').replace(/^#/, '♯');
/** 60 → "C4". @param {number} pitch */
export const noteName = pitch => `${['C', 'D♭', 'D', 'E♭', 'E', 'F', 'G♭', 'G', 'A♭', 'A', 'B♭', 'B'][pitch % 12]}${Math.floor(pitch / 12) - 1}`;

/** Hue of a key in degrees: neighbours on the circle of fifths have neighbouring colours. @param {string} key */
export function keyHue(key) {
  const i = key.endsWith('m') ? MINORS.indexOf(key) : MAJORS.indexOf(key);
  return i < 0 ? 0 : (i * 30 + 20) % 360;
}

/** "electric-bass-finger" → "Electric bass finger". @param {string} slug */
export function words(slug) {
  const text = slug.replace(/[-_]+/g, ' ').trim();
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/**
 * Control characters become visible symbols, so that a name cannot hide what it holds.
 * @param {string} text
 */
export const visible = text => text
  .replace(/[\u0000-\u001f]/g, c => String.fromCharCode(0x2400 + c.charCodeAt(0)))
  .replace(/[\u007f-\u009f]/g, '␡')
  .replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '�');

/**
 * The API's highlight "a <mark>b</mark> c" as pieces; any other markup is plain text.
 * @param {string} text
 * @returns {{text: string, hit: boolean}[]}
 */
export function marked(text) {
  const pieces = [];
  let at = 0;
  for (const match of text.matchAll(/<mark>(.*?)<\/mark>/gs)) {
    if (match.index > at) pieces.push({ text: text.slice(at, match.index), hit: false });
    pieces.push({ text: match[1], hit: true });
    at = match.index + match[0].length;
  }
  if (at < text.length) pieces.push({ text: text.slice(at), hit: false });
  return pieces.map(piece => ({ text: visible(unescaped(piece.text)), hit: piece.hit }));
}

const ENTITIES = /** @type {Record<string, string>} */ ({ amp: '&', lt: '<', gt: '>', quot: '"', '#x27': "'", '#39': "'", '#x2F': '/' });
/** The formatter of the index escapes names for HTML; text nodes need them plain. @param {string} text */
const unescaped = text => text.replace(/&(amp|lt|gt|quot|#x27|#39|#x2F);/g, (_, name) => ENTITIES[name]);

/** "Take 7 120bpm.mid" → "Take 7 120bpm". @param {string} name */
export const stem = name => name.replace(/\.(midi?|kar|rmi|smf)$/i, '');
