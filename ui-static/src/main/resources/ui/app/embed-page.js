// The page at /embed: the address says what the element shows.
import '../components/midi-search.js';
import { parse, print } from './url.js';

const params = new URLSearchParams(location.search);
const element = document.createElement('midi-search');
element.setAttribute('layout', params.get('layout') === 'full' ? 'full' : 'compact');
for (const name of ['theme', 'locked', 'limit']) {
  const value = params.get(name);
  if (value !== null && name !== 'limit') element.setAttribute(name, value);
}
/** @type {any} */ (element).start = parse(print(parse(location.search)));
document.body.append(element);
