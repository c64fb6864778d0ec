import type { Control } from './types.js';

const time = {
  type: 'object',
  required: ['now', 'ms'],
  properties: {
    now: { type: 'string', format: 'date-time' },
    ms: { type: 'number', description: 'The same in milliseconds since 1970.' },
  },
} as const;

/** The mock's time, by which rate limits, tokens and sessions go. */
export const clockControls: readonly Control[] = [
  {
    method: 'GET',
    path: '/clock',
    name: 'getClock',
    summary: 'The time of the mock.',
    answer: time,
    run: ({ mock: { clock } }) => ({ now: clock.iso(), ms: clock.now() }),
  },
  {
    method: 'POST',
    path: '/advance',
    name: 'advanceClock',
    summary: 'Moves the time of the mock forward, at most to the year 9000.',
    query: {
      ms: {
        description: 'By so many milliseconds.',
        required: true,
        schema: { type: 'number', minimum: 0 },
      },
    },
    answer: time,
    run({ mock: { clock }, query }) {
      clock.advance(Number(query['ms']));
      return { now: clock.iso(), ms: clock.now() };
    },
  },
];
