// Long work on the server: start, watch, cancel; and the folder chooser.

/** @typedef {import('./http.js').Api} Api */
/** @typedef {{path: string, parent: string | null, folders: {name: string, path: string, midiFiles: number, atLeast: boolean, root: boolean}[]}} FolderList */

const FINAL = new Set(['succeeded', 'failed', 'cancelled', 'interrupted']);
/** @param {{state: string}} task */
export const isFinal = task => FINAL.has(task.state);

/** @param {Api} api @param {string | null} path null = where the server likes to begin @returns {Promise<FolderList>} */
export const folders = (api, path) => api.get('admin/folders', path === null ? null : new URLSearchParams({ path }));

/** @param {Api} api @param {string[]} paths @returns {Promise<any>} the task */
export async function startImport(api, paths) {
  const body = JSON.stringify({ kind: 'import', paths });
  return (await api.send('tasks', { method: 'POST', body, headers: { 'Content-Type': 'application/json' } })).json;
}

/** @param {Api} api @param {string} id */
export const cancelTask = (api, id) => api.fetch(`tasks/${id}`, { method: 'DELETE', headers: { 'X-MSC-Request': '1' } });

/** @param {Api} api @param {string} id */
export const task = (api, id) => api.get(`tasks/${id}`);

/** The import that is at work, if any. @param {Api} api @returns {Promise<any | null>} */
export async function runningImport(api) {
  const list = await api.get('tasks', new URLSearchParams({ kind: 'import', state: 'running' }));
  return list.tasks?.[0] ?? null;
}

/**
 * Reports a task until it ends: by server-sent events, and by asking once a second where they fail.
 * @param {Api} api @param {string} id
 * @param {(task: any) => void} tell called with the whole task after each change
 * @returns {() => void} stops watching; the task goes on
 */
export function watchTask(api, id, tell) {
  let over = false;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  const stop = () => { over = true; clearTimeout(timer); events.close(); };
  const refresh = async () => {
    const now = await task(api, id).catch(() => null);
    if (over) return;
    if (now) tell(now);
    if (now && isFinal(now)) stop();
    else if (events.readyState === EventSource.CLOSED) timer = setTimeout(refresh, 1000);
  };
  const events = new EventSource(api.url(`tasks/${id}/events`));
  events.addEventListener('progress', event => { const task = whole(event); if (task) tell(task); else refresh(); });
  events.addEventListener('state', refresh);
  events.addEventListener('error', () => { if (!over) { events.close(); refresh(); } });
  refresh();
  return stop;
}

/** An event carries the whole task, or only its progress. @param {MessageEvent} event */
function whole(event) {
  try {
    const data = JSON.parse(event.data);
    return data.kind && data.state ? data : null;
  } catch {
    return null;
  }
}
