import type { Control, ControlCall } from './types.js';

const query = {
  userId: {
    description: 'Id of the user.',
    required: true,
    schema: { type: 'string', pattern: '.' },
  },
  factorId: {
    description: 'Id of the factor.',
    required: true,
    schema: { type: 'string', pattern: '.' },
  },
} as const;

function named({ query: asked }: ControlCall): readonly [userId: string, factorId: string] {
  return [String(asked['userId']), String(asked['factorId'])];
}

/** What a user does who has a device at hand. */
export const factorControls: readonly Control[] = [
  {
    method: 'GET',
    path: '/pass-code',
    name: 'getPassCode',
    summary:
      'The code that the user would type now: of an authenticator app, or the last that was sent.',
    query,
    answer: {
      type: 'object',
      required: ['passCode'],
      properties: { passCode: { type: 'string' } },
    },
    run: async (call) => ({ passCode: await call.mock.factors.passCode(...named(call)) }),
  },
  {
    method: 'POST',
    path: '/approve',
    name: 'approvePush',
    summary: 'Approves the newest push that waits, or the enrolment of a device for push.',
    query,
    run: (call) => call.mock.factors.approve(...named(call)),
  },
  {
    method: 'POST',
    path: '/reject',
    name: 'rejectPush',
    summary: 'Rejects the newest push that waits.',
    query,
    run: (call) => call.mock.factors.reject(...named(call)),
  },
];
