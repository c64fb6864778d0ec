import type { FetchLike } from '../../../src/runtime/index.js';

/** One of Okta's rate limits: calls to these paths, in a window of a minute. */
export interface SimulatedBucket {
  readonly name: string;
  readonly matches: RegExp;
  readonly limit: number;
}

export interface Behaviour {
  readonly buckets: readonly SimulatedBucket[];
  /** Most requests at the same time. */
  readonly concurrent?: number;
  /** Share of requests that fail at random: by a 429 of any kind, or a connection that is reset. */
  readonly faulty?: number;
  readonly random: () => number;
  /** Milliseconds that a request takes, at most. */
  readonly slowness?: number;
  /** The body of a success. */
  readonly body?: (url: URL) => unknown;
}

interface State {
  used: number;
  ends: number;
}

const WINDOW = 60_000;

/** An org of Okta in simulated time, as a `fetch`: it counts what it is asked for as Okta does. */
export class SimulatedOkta {
  /** Requests that Okta would have answered by 429, by the name of their limit. */
  readonly exceeded = new Map<string, number>();
  /** How often the body of each POST was carried out. */
  readonly done = new Map<string, number>();
  requests = 0;
  /** Most requests that were there at the same time. */
  peak = 0;
  #active = 0;
  readonly #states = new Map<SimulatedBucket, State>();
  readonly #is: Behaviour;

  constructor(behaviour: Behaviour) {
    this.#is = behaviour;
  }

  readonly fetch: FetchLike = async (url, { method = 'GET', body, signal }) => {
    const { random, slowness = 400, concurrent = Infinity } = this.#is;
    this.requests += 1;
    await sleep(random() * 20, signal);
    this.#active += 1;
    this.peak = Math.max(this.peak, this.#active);
    try {
      if (this.#active > concurrent) return this.#refuse('concurrent', tooManyAtOnce());
      const fault = random() < (this.#is.faulty ?? 0) ? random() : 1;
      // A connection that is reset at once.
      if (fault < 0.25) throw resetByPeer();
      const headers = this.#count(method, new URL(url));
      await sleep(20 + random() * slowness, signal);
      if (headers['x-rate-limit-remaining'] === '-1') {
        return this.#refuse(headers['name'] ?? '', { ...headers, 'x-rate-limit-remaining': '0' });
      }
      if (fault < 0.4) return refused({ date: now(), 'retry-after': '3' });
      if (fault < 0.55) return refused(tooManyAtOnce());
      if (fault < 0.6) return refused({});
      if (method === 'POST') this.done.set(String(body), (this.done.get(String(body)) ?? 0) + 1);
      // One that is reset when the work is done.
      if (fault < 0.99) throw resetByPeer();
      return json(this.#is.body?.(new URL(url)) ?? { id: '1' }, 200, headers);
    } finally {
      this.#active -= 1;
    }
  };

  #count(method: string, { pathname }: URL): Record<string, string> {
    const bucket = this.#is.buckets.find(({ matches }) => matches.test(`${method} ${pathname}`));
    if (!bucket) return { date: now() };
    let state = this.#states.get(bucket);
    if (!state || state.ends <= Date.now()) {
      // Okta's resets are whole seconds.
      state = { used: 0, ends: Math.ceil((Date.now() + WINDOW) / 1000) * 1000 };
      this.#states.set(bucket, state);
    }
    state.used += 1;
    return {
      name: bucket.name,
      date: now(),
      'x-rate-limit-limit': `${bucket.limit}`,
      'x-rate-limit-remaining': `${Math.max(-1, bucket.limit - state.used)}`,
      'x-rate-limit-reset': `${state.ends / 1000}`,
    };
  }

  #refuse(name: string, headers: Record<string, string>): Response {
    this.exceeded.set(name, (this.exceeded.get(name) ?? 0) + 1);
    return refused(headers);
  }
}

function now(): string {
  return new Date().toUTCString();
}

function tooManyAtOnce(): Record<string, string> {
  return {
    date: now(),
    'x-rate-limit-limit': '0',
    'x-rate-limit-remaining': '0',
    'x-rate-limit-reset': `${Math.ceil(Date.now() / 1000) + 60}`,
  };
}

function refused(headers: Record<string, string>): Response {
  return json({ errorCode: 'E0000047', errorSummary: 'Too many requests' }, 429, headers);
}

function json(data: unknown, status: number, headers: Record<string, string>): Response {
  return new Response(JSON.stringify(data), {
    status,
    headers: { 'content-type': 'application/json', ...headers },
  });
}

function resetByPeer(): TypeError {
  const cause = Object.assign(new Error('read ECONNRESET'), { code: 'ECONNRESET' });
  return new TypeError('fetch failed', { cause });
}

function sleep(ms: number, signal: AbortSignal | null | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, ms);
    signal?.addEventListener('abort', () => {
      clearTimeout(timer);
      reject(signal.reason);
    });
  });
}
