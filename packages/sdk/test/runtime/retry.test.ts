import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { apiError } from '../../src/runtime/api-error.js';
import { OktaConfigError, OktaNetworkError, OktaTimeoutError } from '../../src/runtime/errors.js';
import { requestedWait, retryDelay } from '../../src/runtime/retry.js';
import { getUser } from './support/client.js';

const date = 'Thu, 01 Jan 2026 00:00:00 GMT';
const epoch = Date.parse(date) / 1000;
const reset = (seconds: number) => ({ 'x-rate-limit-reset': String(epoch + seconds) });

function failed(status: number, headers: Record<string, string> = {}) {
  return apiError(getUser, new Response(null, { status, headers }), undefined, {});
}

describe('the wait that a server asks for', () => {
  test.each<{ name: string; status: number; given: Record<string, string>; want: unknown }>([
    { name: 'reset', status: 429, given: { date, ...reset(30) }, want: 30_000 },
    { name: 'reset without Date: by this clock', status: 429, given: reset(60), want: 30_000 },
    { name: 'reset without Date, hours away', status: 429, given: reset(7200), want: undefined },
    {
      name: 'reset in milliseconds',
      status: 429,
      given: { date, ...reset(epoch * 999) },
      want: undefined,
    },
    {
      name: 'reset twice',
      status: 429,
      given: { date, 'x-rate-limit-reset': `${epoch + 10}, ${epoch + 30}` },
      want: 30_000,
    },
    {
      name: 'reset twice, once no number',
      status: 429,
      given: { date, 'x-rate-limit-reset': `soon, ${epoch + 30}` },
      want: 30_000,
    },
    {
      name: 'limit of concurrent calls: reset is a suggestion',
      status: 429,
      given: { date, ...reset(30), 'x-rate-limit-limit': '0', 'x-rate-limit-remaining': '0' },
      want: undefined,
    },
    {
      name: 'limit of concurrent calls, among others',
      status: 429,
      given: { date, ...reset(30), 'x-rate-limit-limit': '600, 0' },
      want: undefined,
    },
    {
      name: 'limit of concurrent calls with Retry-After',
      status: 429,
      given: { date, ...reset(30), 'x-rate-limit-limit': '0', 'retry-after': '2' },
      want: 2000,
    },
    { name: 'Date without reset', status: 429, given: { date }, want: undefined },
    { name: 'nothing', status: 429, given: {}, want: undefined },
    { name: 'reset now', status: 429, given: { date, ...reset(0) }, want: undefined },
    { name: 'reset gone by', status: 429, given: { date, ...reset(-5) }, want: undefined },
    {
      name: 'reset that is no number',
      status: 429,
      given: { date, 'x-rate-limit-reset': 'soon' },
      want: undefined,
    },
    {
      name: 'Date that is none: by this clock',
      status: 429,
      given: { date: 'today', ...reset(60) },
      want: 30_000,
    },
    ...[0, 5, 12, 32, 40, 49, 50, 99, 2040].map((seconds) => ({
      name: `Retry-After ${seconds}`,
      status: 503,
      given: { date, 'retry-after': `${seconds}` },
      want: seconds ? seconds * 1000 : undefined,
    })),
    { name: 'Retry-After twice', status: 429, given: { 'retry-after': '5, 5' }, want: 5000 },
    { name: 'negative Retry-After', status: 429, given: { 'retry-after': '-5' }, want: undefined },
    {
      name: 'Retry-After that is no time',
      status: 503,
      given: { 'retry-after': 'later' },
      want: undefined,
    },
    {
      name: 'Retry-After as a date that is gone by',
      status: 503,
      given: { date, 'retry-after': 'Wed, 31 Dec 2025 23:59:00 GMT' },
      want: undefined,
    },
    {
      name: 'Retry-After as a date',
      status: 429,
      given: { date, 'retry-after': 'Thu, 01 Jan 2026 00:00:09 GMT' },
      want: 9000,
    },
    {
      name: 'the longer of both',
      status: 429,
      given: { date, ...reset(30), 'retry-after': '5' },
      want: 30_000,
    },
    { name: '503, Retry-After', status: 503, given: { 'retry-after': '5' }, want: 5000 },
    {
      name: '500, reset is no reason',
      status: 500,
      given: { date, ...reset(30) },
      want: undefined,
    },
  ])('$name', ({ status, given, want }) => {
    vi.useFakeTimers({ toFake: ['Date'], now: (epoch + 30) * 1000 });
    onTestFinished(() => void vi.useRealTimers());
    expect(requestedWait(status, new Headers(given))).toBe(want);
  });
});

describe('whether a call is sent again, and when', () => {
  const broken = new OktaNetworkError('connection', 'x', {});
  // With the random number 0: the shortest wait.
  test.each<{ name: string; error: unknown; repeatable: boolean; want: number | undefined }>([
    { name: '429', error: failed(429, { date, ...reset(3) }), repeatable: true, want: 3000 },
    { name: '429, POST', error: failed(429, { date, ...reset(3) }), repeatable: false, want: 3000 },
    { name: '429 without headers', error: failed(429), repeatable: false, want: 1000 },
    {
      name: '429, too many at once',
      error: failed(429, { date, ...reset(30), 'x-rate-limit-limit': '0' }),
      repeatable: false,
      want: 250,
    },
    { name: '500', error: failed(500), repeatable: true, want: 250 },
    { name: '502', error: failed(502), repeatable: true, want: 250 },
    { name: '503', error: failed(503, { 'retry-after': '2' }), repeatable: true, want: 2000 },
    { name: '504', error: failed(504), repeatable: true, want: 250 },
    { name: '501', error: failed(501), repeatable: true, want: undefined },
    { name: '500, POST', error: failed(500), repeatable: false, want: undefined },
    {
      name: '503, POST',
      error: failed(503, { 'retry-after': '2' }),
      repeatable: false,
      want: undefined,
    },
    { name: '400', error: failed(400), repeatable: true, want: undefined },
    { name: '401', error: failed(401), repeatable: true, want: undefined },
    { name: '404', error: failed(404), repeatable: true, want: undefined },
    { name: 'broken connection', error: broken, repeatable: true, want: 250 },
    { name: 'broken connection, POST', error: broken, repeatable: false, want: undefined },
    {
      name: 'malformed',
      error: new OktaNetworkError('malformed', 'x', {}),
      repeatable: true,
      want: undefined,
    },
    {
      name: 'redirect',
      error: new OktaNetworkError('redirect', 'x', {}),
      repeatable: true,
      want: undefined,
    },
    { name: 'timeout', error: new OktaTimeoutError(1, {}), repeatable: true, want: undefined },
    { name: 'config', error: new OktaConfigError('x'), repeatable: true, want: undefined },
    { name: 'thrown by a hook', error: new Error('x'), repeatable: true, want: undefined },
  ])('$name: $want', ({ error, repeatable, want }) => {
    expect(retryDelay(error, 1, repeatable, 0)).toBe(want);
  });
});

describe('back-off', () => {
  test.each([
    { attempt: 1, random: 0, fault: 250, limited: 1000 },
    { attempt: 1, random: 1, fault: 500, limited: 2000 },
    { attempt: 2, random: 0, fault: 500, limited: 2000 },
    { attempt: 2, random: 1, fault: 1000, limited: 4000 },
    { attempt: 3, random: 1, fault: 2000, limited: 8000 },
    { attempt: 20, random: 1, fault: 30_000, limited: 30_000 },
    { attempt: 20, random: 0, fault: 15_000, limited: 15_000 },
    { attempt: 2000, random: 1, fault: 30_000, limited: 30_000 },
  ])('attempt $attempt, random $random', ({ attempt, random, fault, limited }) => {
    expect(retryDelay(failed(500), attempt, true, random)).toBe(fault);
    expect(retryDelay(failed(429), attempt, true, random)).toBe(limited);
  });

  test('a wait that the server asks for is never cut short, only spread', () => {
    const error = failed(429, { date, ...reset(3) });
    expect(retryDelay(error, 1, true, 0)).toBe(3000);
    expect(retryDelay(error, 1, true, 1)).toBe(3500);
  });
});
