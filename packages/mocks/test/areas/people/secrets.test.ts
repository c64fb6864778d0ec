import { expect, it } from 'vitest';
import { createMockOkta } from '../../../src/index.js';
import { ada } from './asking.js';

it.each(['/api/v1/users/u', '/api/v1/users', '/api/v1/logs'])(
  'no secret of a user is in %s, not even one that a test has put there',
  async (path) => {
    const mock = createMockOkta();
    const credentials = {
      password: { value: 'Hidden1-value', hash: { value: 'Hidden2' } },
      recovery_question: { question: 'Q', answer: 'Hidden3' },
    };
    mock.put('/api/v1/users/u', { id: 'u', status: 'ACTIVE', profile: ada, credentials });
    const change = { credentials: { recovery_question: { question: 'R', answer: 'Hidden4' } } };
    const answer = await mock.fetch('/api/v1/users/u', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(change),
    });
    const texts = [await answer.text(), await (await mock.fetch(path)).text()];
    expect(texts.join()).toContain('ada');
    expect(texts.join()).not.toMatch(/Hidden/);
  },
);
