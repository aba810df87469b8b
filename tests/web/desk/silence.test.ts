import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { call } from '../../../web/desk/call.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const minutes = (count: number) => vi.advanceTimersByTimeAsync(count * 60_000);
const json = { headers: { 'content-type': 'application/json' } };

/** A line that was cut by whoever waited, as `fetch` tells it. */
const cut = (signal: AbortSignal | undefined, reject: (error: unknown) => void) =>
  signal?.addEventListener('abort', () => reject(new DOMException('cut', 'AbortError')));

/** A service that takes a call and never begins to answer. */
const mute = (_path: string, { signal }: { readonly signal?: AbortSignal }) =>
  new Promise<Response>((_resolve, reject) => cut(signal, reject));

/** A service that answers a piece at a time, each after this many milliseconds, and then no more. */
const slow =
  (pieces: readonly string[], every: number, ends: boolean) =>
  async (_path: string, { signal }: { readonly signal?: AbortSignal }) => {
    const body = new ReadableStream<Uint8Array>({
      async start(stream) {
        cut(signal, (error) => stream.error(error));
        for (const piece of pieces) {
          await new Promise((resolve) => setTimeout(resolve, every));
          stream.enqueue(new TextEncoder().encode(piece));
        }
        if (ends) stream.close();
      },
    });
    return new Response(body, json);
  };

/** What comes of a call, as far as it has come. */
function calling(method: 'GET' | 'PUT', service: unknown) {
  vi.stubGlobal('fetch', service);
  const come: { of?: Awaited<ReturnType<typeof call>> } = {};
  const asking = { method, path: '/v1/health', lang: 'zh' } as const;
  call(method === 'PUT' ? { ...asking, bytes: new Uint8Array(1) } : asking).then((of) => {
    come.of = of;
  });
  return come;
}

const lost = { ok: false, unreachable: true, findings: [{ code: 'line-lost' }] };

describe('a line on which nothing comes', () => {
  it('is given up after a minute, before the answer and within it', async () => {
    const before = calling('GET', mute);
    await minutes(0.99);
    expect(before.of).toBeUndefined();
    await minutes(0.02);
    expect(before.of).toMatchObject(lost);
    const within = calling('GET', slow(['"half'], 1000, false));
    await minutes(1);
    expect(within.of).toBeUndefined();
    await minutes(0.02);
    expect(within.of).toMatchObject(lost);
  });

  it('is waited for while something is sent up', async () => {
    const come = calling('PUT', mute);
    await minutes(60);
    expect(come.of).toBeUndefined();
  });
});

describe('a line that is slow', () => {
  it('is read to its end', async () => {
    const come = calling('GET', slow(['"all', ' of', ' it', '"'], 50_000, true));
    await minutes(4);
    expect(come.of?.ok && (await come.of.response.text())).toBe('"all of it"');
    expect(vi.getTimerCount()).toBe(0);
  });
});
