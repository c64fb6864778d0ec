import { describe, expect, it } from 'vitest';
import { org } from '../../support/client.js';
import { outcome } from '../access/refused.js';

describe('a session', () => {
  it.each([
    ['of a session token', ['20111a'], 'done'],
    ['of each token', ['20111a', '20111b'], 'done'],
    ['of a token that was used', ['20111a', '20111a'], '401 E0000004'],
    ['of a text that is no token', ['invalid_token'], '401 E0000004'],
  ])('%s: %j gives %s', async (_, tokens, want) => {
    const { okta } = org();
    const outcomes: string[] = [];
    for (const sessionToken of tokens) {
      const made = okta.session.createSession({ createSessionRequest: { sessionToken } });
      outcomes.push(await outcome(made));
    }
    expect(outcomes.at(-1)).toBe(want);
  });

  it('is there until it is ended', async () => {
    const { okta } = org();
    const createSessionRequest = { sessionToken: '20111a' };
    const made = await okta.session.createSession({ createSessionRequest });
    expect(made).toMatchObject({ status: 'ACTIVE', amr: ['pwd'] });
    const sessionId = made.id ?? '';
    expect(await okta.session.getSession({ sessionId })).toEqual(made);
    await okta.session.endSession({ sessionId });
    expect(await outcome(okta.session.getSession({ sessionId }))).toBe('404 E0000007');
  });
});
