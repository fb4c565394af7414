// Which sound bank files a song needs, and keeping them loaded.

/** @typedef {{bank: number, program: number, name: string, file: string}} Preset */
/** @typedef {{key: string, drums: boolean, program: number}} Wanted see song.js */

export const FOLDER = 'soundfont/fluidr3mono-2.312-1/';
/** Bank number of drum kits in the manifest. */
const KITS = 128;
/** Files kept in the engine. */
const KEPT = 24;

/**
 * The kit that stands in for a kit: itself, else the TR-808 for 26–31, else the first of its group of eight, else Standard.
 * @param {Set<number>} have @param {number} program
 */
export function nearestKit(have, program) {
  const choices = [program, program >= 26 && program <= 31 ? 25 : program & ~7, program & ~7, 0];
  return choices.find(kit => have.has(kit)) ?? 0;
}

/**
 * @param {{presets: Preset[]}} manifest @param {Wanted[]} wanted
 * @returns {{files: string[], programs: Map<string, number>, names: Map<string, string>}} programs: kits to be rewritten, by the wanted preset's key
 */
export function neededBanks(manifest, wanted) {
  const have = new Set(manifest.presets.filter(p => p.bank === KITS).map(p => p.program));
  const programs = new Map(), names = new Map();
  const files = wanted.map(({ key, drums, program }) => {
    const kit = drums ? nearestKit(have, program) : program;
    if (kit !== program) programs.set(key, kit);
    const preset = manifest.presets.find(p => p.bank === (drums ? KITS : 0) && p.program === kit);
    if (preset) names.set(preset.file, preset.name);
    return preset?.file;
  });
  return { files: [...new Set(files.filter(file => file !== undefined))], programs, names };
}

export class Banks {
  /** @param {any} manager the engine's sound bank manager @param {string} base the product's address */
  constructor(manager, base) {
    this.manager = manager;
    this.folder = base + FOLDER;
    /** @type {Map<string, Promise<void>>} least recently used first */
    this.loaded = new Map();
    /** @type {Promise<{presets: Preset[]}> | null} */
    this.list = null;
    /** @type {Promise<void>} ends when the engine is free */
    this.last = Promise.resolve();
  }

  manifest() {
    this.list ??= fetchOk(`${this.folder}manifest.json`).then(response => response.json());
    this.list.catch(() => { this.list = null; });
    return this.list;
  }

  /** @param {string[]} files @returns {Promise<string[]>} those that could not be loaded */
  async ensure(files) {
    const results = await Promise.allSettled(files.map(file => this.one(file)));
    for (const old of this.loaded.keys()) {
      if (this.loaded.size <= KEPT) break;
      if (!files.includes(old)) { this.loaded.delete(old); await this.inTurn(() => this.manager.deleteSoundBank(old)); }
    }
    const failed = files.filter((_, i) => results[i].status === 'rejected');
    if (failed.length === files.length) throw Object.assign(new Error('no sound bank'), { code: 'network' });
    return failed;
  }

  /** @param {string} file */
  one(file) {
    const loading = this.loaded.get(file) ?? this.fetch(file);
    this.loaded.delete(file);
    this.loaded.set(file, loading);
    loading.catch(() => this.loaded.delete(file));
    return loading;
  }

  /** Files come in together; the engine takes one at a time, since it answers calls of one kind only in turn. @param {string} file */
  async fetch(file) {
    const bytes = await (await fetchOk(this.folder + file)).arrayBuffer();
    await this.inTurn(() => this.manager.addSoundBank(bytes, file));
  }

  /** @param {() => Promise<void>} job */
  inTurn(job) {
    const done = this.last.then(job);
    this.last = done.catch(() => {});
    return done;
  }
}

/** @param {string} url */
async function fetchOk(url) {
  const response = await fetch(url, { credentials: 'omit' }).catch(() => null);
  if (!response?.ok) throw Object.assign(new Error(url), { code: 'network' });
  return response;
}
