import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { askServerTime } from '../../../src/lib/device/network';

const asked = vi.fn<(url: string, options: RequestInit) => Promise<Response>>();
const answer = (headers: Record<string, string>, status = 200) =>
  asked.mockResolvedValue(new Response(null, { status, headers }));
const date = 'Sat, 21 Nov 2026 12:00:07 GMT';
const dateMs = Date.UTC(2026, 10, 21, 12, 0, 7);

beforeEach(() => {
  vi.stubGlobal('fetch', asked);
});
afterEach(() => {
  vi.unstubAllGlobals();
  asked.mockReset();
});

describe('the question for the time', () => {
  it('goes to the base path of the app alone, and carries nothing of the person', async () => {
    answer({ date });
    await askServerTime('/faktor/');
    const [url, options] = asked.mock.calls[0] ?? ['', {}];
    expect(url).toMatch(/^\/faktor\/robots\.txt\?time=[\da-f-]{36}$/);
    expect(options).toMatchObject({ mode: 'same-origin', redirect: 'error', credentials: 'omit' });
    expect(options).toMatchObject({ method: 'HEAD', cache: 'no-store', referrerPolicy: 'no-referrer' });
    expect(options.body).toBeUndefined();
    expect(options.headers).toBeUndefined();
  });

  it('is never the same twice, so that no cache on the way can answer it', async () => {
    answer({ date });
    await askServerTime('/');
    await askServerTime('/');
    expect(new Set(asked.mock.calls.map(([url]) => url)).size).toBe(2);
  });
});

describe('the answer', () => {
  it.each([200, 404, 503])('is the Date header, whatever else the server says (%d)', async (status) => {
    answer({ date }, status);
    expect(await askServerTime('/')).toBe(dateMs);
  });

  it('counts when a cache passed it on at once, and not when it is older', async () => {
    answer({ date, age: '0' });
    expect(await askServerTime('/')).toBe(dateMs);
    answer({ date, age: '7' });
    expect(await askServerTime('/')).toBeNull();
    answer({ date, age: 'unreadable' });
    expect(await askServerTime('/')).toBeNull();
  });

  it('is none without a date, with one that is none, and without a network', async () => {
    answer({});
    expect(await askServerTime('/')).toBeNull();
    answer({ date: 'soon' });
    expect(await askServerTime('/')).toBeNull();
    asked.mockRejectedValue(new TypeError('Failed to fetch'));
    expect(await askServerTime('/')).toBeNull();
    asked.mockRejectedValue(new DOMException('too slow', 'TimeoutError'));
    expect(await askServerTime('/')).toBeNull();
  });
});
