import { beforeEach, describe, expect, test } from 'vitest';
import { Ledger } from '../../src/limits/ledger.js';
import type { Lane } from '../../src/limits/lane.js';

const date = 'Thu, 01 Jan 2026 00:00:00 GMT';
const epoch = Date.parse(date) / 1000;

let ledger: Ledger;
let a: Lane;
let b: Lane;
let now: number;

beforeEach(() => {
  ledger = new Ledger(0, true);
  now = 0;
  [a, b] = [laneAt('a'), laneAt('b')];
});

function laneAt(name: string): Lane {
  const path = `/api/v1/${name}`;
  const operation = { id: name, method: 'GET', path };
  return ledger.lane(operation, 'GET', `https://acme.okta.com${path}`).lane;
}

/** The headers of a response: of a limit of 100 unless something else is said, in a window that ends `ends` seconds after `date`. */
function headers(remaining: number | string, ends: number | string = 60, limit = 100): Headers {
  return new Headers({
    date: new Date((epoch + now / 1000) * 1000).toUTCString(),
    'x-rate-limit-limit': `${limit}`,
    'x-rate-limit-remaining': `${remaining}`,
    'x-rate-limit-reset': typeof ends === 'number' ? `${epoch + ends}` : ends,
  });
}

function exchange(lane: Lane, ...response: Parameters<typeof headers>): void {
  ledger.receive(ledger.send(lane, now), headers(...response), now);
}

const room = (lane: Lane) => ledger.room(lane, now);

describe('paths of one limit', () => {
  test('count as one bucket until a response shows that they are not', () => {
    exchange(a, 60);
    exchange(b, 50);
    expect([room(a), room(b)]).toEqual([50, 50]);
    exchange(a, 59);
    expect([room(a), room(b)]).toEqual([59, 50]);
    expect(ledger.related(a)).toEqual([a]);
  });

  test.each<{ name: string; given: Parameters<typeof headers>; apart: boolean }>([
    { name: 'less is left', given: [59], apart: false },
    { name: 'nothing is left, as before', given: [0], apart: false },
    { name: 'as much is left', given: [60], apart: true },
    { name: 'more is left', given: [61], apart: true },
    { name: 'less is left, and the reset is a second later', given: [59, 61], apart: false },
    { name: 'the window ends earlier', given: [10, 50], apart: true },
    { name: 'the window ends later, while the other has not ended', given: [10, 80], apart: true },
    { name: 'the limit is another', given: [10, 60, 200], apart: true },
    { name: 'there is no reset', given: [59, 'soon'], apart: false },
  ])('$name: apart $apart', ({ given, apart }) => {
    exchange(a, 60);
    exchange(b, ...given);
    expect(ledger.related(b).length).toBe(apart ? 1 : 2);
    expect(ledger.related(a).length).toBe(apart ? 1 : 2);
  });

  test('a response that was under way when the other arrived shows nothing', () => {
    const [sentA, sentB] = [ledger.send(a, now), ledger.send(b, now)];
    ledger.receive(sentA, headers(59), now);
    ledger.receive(sentB, headers(60), now);
    expect(ledger.related(a)).toEqual([a, b]);
    expect([room(a), room(b)]).toEqual([59, 59]);
  });

  test('a new window shows nothing, even if it came a moment earlier than expected', () => {
    exchange(a, 10);
    now = 59_900;
    exchange(b, 99, 120);
    expect(ledger.related(a)).toEqual([a, b]);
    expect(room(a)).toBe(10);
    now = 60_000;
    expect(room(a)).toBe(99);
  });
});

describe('how many may be sent', () => {
  test('what is under way counts, on every path of the bucket', () => {
    exchange(a, 60);
    exchange(b, 50);
    ledger.send(a, now);
    const sent = ledger.send(b, now);
    expect([room(a), room(b)]).toEqual([48, 48]);
    ledger.receive(sent, headers(49), now);
    expect(room(a)).toBe(48);
  });

  test('a request whose response never comes is counted', () => {
    exchange(a, 60);
    exchange(b, 50);
    ledger.lose(ledger.send(a, now));
    expect([room(a), room(b)]).toEqual([49, 49]);
  });

  test('of responses in another order the lowest count is right', () => {
    exchange(a, 60);
    const [first, second] = [ledger.send(a, now), ledger.send(a, now)];
    ledger.receive(second, headers(58), now);
    ledger.receive(first, headers(59), now);
    expect(room(a)).toBe(58);
  });

  test('after the reset there is all of the limit, until a response says otherwise', () => {
    exchange(a, 0);
    expect([room(a), ledger.blockedUntil(a, now), ledger.nextChange(a, now)]).toEqual([
      0, 60_000, 60_000,
    ]);
    now = 60_000;
    expect([room(a), ledger.blockedUntil(a, now)]).toEqual([100, undefined]);
    exchange(a, 30, 120);
    expect(room(a)).toBe(30);
  });

  test('a response of the window before changes nothing', () => {
    exchange(a, 1);
    const late = ledger.send(a, now);
    now = 61_000;
    exchange(a, 99, 120);
    ledger.receive(late, headers(0, 60), now);
    expect(room(a)).toBe(99);
  });

  test.each<{ name: string; given: Parameters<typeof headers>; want: number }>([
    { name: 'an hour away', given: [0, 3600], want: 3_600_000 },
    { name: 'years away: a minute', given: [0, 1e9], want: 60_000 },
    { name: 'not said: a minute', given: [0, 'soon'], want: 60_000 },
    {
      name: 'that comes twice: the later',
      given: ['5, 0', `${epoch + 10}, ${epoch + 30}`],
      want: 30_000,
    },
  ])('a reset $name', ({ given, want }) => {
    exchange(a, ...given);
    expect(ledger.blockedUntil(a, now)).toBe(want);
  });

  test('the limit of concurrent calls is no bucket', () => {
    exchange(a, 60);
    exchange(a, 0, 60, 0);
    expect(room(a)).toBe(60);
  });
});

test('paths without number do not fill the memory', () => {
  for (let index = 0; index < 5000; index++) {
    const name = `thing-${[...`${index}`].map((digit) => 'abcdefghij'[Number(digit)]).join('')}`;
    exchange(laneAt(name), 60);
  }
  expect([...ledger.lanes]).toHaveLength(1000);
});
