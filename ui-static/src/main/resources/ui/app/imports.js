// The import that this visitor watches: progress, cancel, the report at the end.
import { startImport, watchTask, cancelTask, runningImport, isFinal } from '../api/tasks.js';

/** @typedef {import('./session.js').Session} Session */

/** While an import runs, the list is asked again this often. Milliseconds. */
const REFRESH = 4000;

export class Imports {
  /** @param {Session} session */
  constructor(session) {
    this.session = session;
    /** @type {any} the task as the server tells it */
    this.task = null;
    /** @type {string} why it could not be started or cancelled */
    this.error = '';
    this.refreshed = 0;
  }

  /** Takes up an import that somebody else, or this page before a reload, has started. */
  async resume() {
    const task = await runningImport(this.session.api).catch(() => null);
    if (task) this.watch(task);
  }

  /** @param {string[]} paths */
  async start(paths) {
    this.error = '';
    try {
      this.watch(await startImport(this.session.api, paths));
    } catch (error) {
      const failed = /** @type {import('../api/http.js').CallFailed} */ (error);
      this.error = failed.errors[0]?.reason ?? failed.message;
      if (failed.code === 'TASK_RUNNING') await this.resume();
      this.session.changed();
    }
  }

  /** @param {any} task */
  watch(task) {
    this.tell(task);
    if (!isFinal(task)) watchTask(this.session.api, task.id, now => this.tell(now));
  }

  /** @param {any} task */
  tell(task) {
    this.task = task;
    const now = performance.now();
    if (isFinal(task) || now - this.refreshed > REFRESH) {
      this.refreshed = now;
      this.session.countLibrary();
      this.session.again();
    }
    if (isFinal(task)) this.lag();
    this.session.changed();
  }

  /** Rows written may be searchable a moment later: the list is asked again at each change of the index, until it rests. */
  async lag() {
    let version = null;
    for (let look = 0, rests = 0; look < 60 && rests < 3; look++) {
      const { index } = await this.session.api.get('health/ready').catch(() => ({})) ?? {};
      const was = this.session.lag;
      this.session.lag = index?.lagRows ?? 0;
      if (version !== index?.version || (was > 0 && this.session.lag === 0)) { this.session.countLibrary(); this.session.again(); }
      rests = version === index?.version && this.session.lag === 0 ? rests + 1 : 0;
      version = index?.version;
      this.session.changed();
      await new Promise(done => setTimeout(done, 1000));
    }
  }

  async cancel() {
    await cancelTask(this.session.api, this.task.id).catch(error => { this.error = error.message; });
    this.session.changed();
  }

  /** Puts the report away. */
  dismiss() {
    this.task = null;
    this.error = '';
    this.session.changed();
  }
}
