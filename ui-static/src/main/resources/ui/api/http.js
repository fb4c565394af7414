// One HTTP call, the ways it can fail, and calls of which only the newest counts.

/** @typedef {{parameter?: string, value?: string, reason: string, didYouMean?: string}} ParameterError */

/** A call that brought no usable answer. `kind` says what to tell people. */
export class CallFailed extends Error {
  /**
   * @param {'offline' | 'problem' | 'malformed' | 'aborted'} kind
   * @param {{status?: number, code?: string, detail?: string, errors?: ParameterError[], requestId?: string, retryAfter?: number}} [more]
   */
  constructor(kind, more = {}) {
    super(more.detail ?? kind);
    this.kind = kind;
    this.status = more.status ?? 0;
    this.code = more.code ?? '';
    this.errors = more.errors ?? [];
    this.requestId = more.requestId ?? '';
    /** seconds */
    this.retryAfter = more.retryAfter ?? 0;
  }

  /** The server is there but has no room for this call now. */
  get busy() {
    return this.status === 429 || this.status === 503;
  }
}

/** The API of one server. */
export class Api {
  /** @param {string} base the product's base address, ending with a slash */
  constructor(base) {
    this.base = base;
  }

  /** @param {string} path below /api/v1/ @param {URLSearchParams | null} [params] */
  url(path, params) {
    const query = params?.toString();
    return `${this.base}api/v1/${path}${query ? `?${query}` : ''}`;
  }

  /** @param {string} path @param {URLSearchParams | null} [params] @param {AbortSignal} [signal] */
  async get(path, params, signal) {
    return (await this.send(path, { signal }, params)).json;
  }

  /**
   * @param {string} path @param {RequestInit} init @param {URLSearchParams | null} [params]
   * @returns {Promise<{json: any, response: Response}>}
   */
  async send(path, init, params) {
    const response = await this.fetch(path, init, params);
    if (response.status === 204) return { json: null, response };
    try {
      return { json: await response.json(), response };
    } catch (error) {
      throw interrupted(error) ?? new CallFailed('malformed', { status: response.status, requestId: requestId(response) });
    }
  }

  /** The bytes of a file. @param {string} id @returns {Promise<ArrayBuffer>} */
  async content(id) {
    return (await this.fetch(`files/${id}/content`, {})).arrayBuffer();
  }

  /** @param {string} path @param {RequestInit} init @param {URLSearchParams | null} [params] */
  async fetch(path, init, params) {
    let response;
    try {
      response = await fetch(this.url(path, params), { credentials: 'omit', ...init });
    } catch (error) {
      throw interrupted(error) ?? new CallFailed('offline');
    }
    if (!response.ok) throw await problem(response);
    return response;
  }
}

/** @param {unknown} error */
const interrupted = error => (error instanceof DOMException && error.name === 'AbortError' ? new CallFailed('aborted') : null);

/** @param {Response} response */
const requestId = response => response.headers.get('X-Request-Id') ?? '';

/** @param {Response} response */
async function problem(response) {
  const body = await response.json().catch(() => ({}));
  return new CallFailed('problem', {
    status: response.status, code: body.code, detail: body.detail ?? body.title ?? `HTTP ${response.status}`,
    errors: body.errors ?? [], requestId: body.requestId ?? requestId(response),
    retryAfter: Number(response.headers.get('Retry-After')) || 1,
  });
}

/** An answer is worth waiting for this long once a newer question waits. Milliseconds. */
const PATIENCE = 300;

/**
 * @template Question, Answer
 */
export class Latest {
  /** @param {(question: Question, signal: AbortSignal) => Promise<Answer>} ask */
  constructor(ask) {
    this.ask = ask;
    /** @type {{question: Question, done: (answer: Answer) => void, failed: (error: unknown) => void} | null} */
    this.waiting = null;
    /** @type {{abort: AbortController, since: number} | null} */
    this.running = null;
    /** @type {ReturnType<typeof setTimeout> | undefined} */
    this.timer = undefined;
  }

  /**
   * Resolves with the answer, or stays pending for ever where a newer question took its place.
   * @param {Question} question
   * @returns {Promise<Answer>}
   */
  put(question) {
    return new Promise((done, failed) => {
      this.waiting = { question, done, failed };
      if (!this.running) this.next();
      else this.hurry(this.running);
    });
  }

  /** @param {{abort: AbortController, since: number}} running */
  hurry(running) {
    clearTimeout(this.timer);
    const left = PATIENCE - (performance.now() - running.since);
    if (left <= 0) running.abort.abort();
    else this.timer = setTimeout(() => running.abort.abort(), left);
  }

  next() {
    clearTimeout(this.timer);
    const turn = this.waiting;
    this.waiting = null;
    this.running = null;
    if (!turn) return;
    const running = { abort: new AbortController(), since: performance.now() };
    this.running = running;
    this.ask(turn.question, running.abort.signal).then(
      answer => {
        const overtaken = this.waiting !== null;
        this.next();
        if (!overtaken) turn.done(answer);
      },
      error => {
        const overtaken = this.waiting !== null;
        this.next();
        if (!overtaken) turn.failed(error);
      });
  }
}
