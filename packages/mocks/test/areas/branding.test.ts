import { describe, expect, it } from 'vitest';
import { org } from '../support/client.js';
import { outcome } from './access/refused.js';

const domain = (name: string) => ({ domain: name, certificateSourceType: 'MANUAL' as const });

describe('domains of an org', () => {
  it.each([
    ['2023-04-06', 0],
    ['2023-07-27', 1],
  ])('list Okta’s own, which cannot be deleted, since 2023-07: in %s %i', async (asOf, own) => {
    const { okta } = org({ asOf });
    const { domains } = await okta.domain.listDomains();
    expect(domains?.map(({ id }) => id)).toEqual(Array(own).fill('default'));
    const read = await okta.domain.getDomain({ domainId: 'default' });
    expect(read).toMatchObject({ _links: { self: { hints: { allow: ['GET'] } } } });
  });

  it.each([
    ['login.acme.com', 'VERIFIED'],
    ['example.com.acme.io', 'VERIFIED'],
    ['myexample.com', 'VERIFIED'],
    ['login.example.com', 'FAILED_TO_VERIFY'],
    ['example.org', 'FAILED_TO_VERIFY'],
    ['login.acme.test', 'FAILED_TO_VERIFY'],
  ])('are verified unless nobody can own the name: %s is %s', async (name, want) => {
    const { okta } = org();
    const made = await okta.domain.createDomain({ domain: domain(name) });
    expect(made.validationStatus).toBe('NOT_STARTED');
    const domainId = made.id ?? '';
    const verified = await okta.domain.verifyDomain({ domainId });
    expect(verified.validationStatus).toBe(want);
    expect((await okta.domain.getDomain({ domainId })).validationStatus).toBe(want);
  });
});

describe('templates of text messages', () => {
  const template = (type: unknown) => ({ name: 'T', template: 'Code: ${code}', type });

  const sending = (strict: boolean) => {
    const { mock } = org({ strict });
    const headers = { authorization: 'SSWS any', 'content-type': 'application/json' };
    return async (method: string, path = '', body?: object) => {
      const sent = body && { body: JSON.stringify(body) };
      const url = `${mock.orgUrl}/api/v1/templates/sms${path}`;
      const answer = await mock.fetch(url, { method, headers, ...sent });
      const { status } = answer;
      return { status, body: await answer.json() };
    };
  };

  it.each([
    ['SMS_VERIFY_CODE', false, 200],
    ['SMS_VERIFY_CODE', true, 200],
    ['own', false, 200],
    ['own', true, 400],
    [5, false, 400],
  ])('of the type %j, strict %s: %i', async (type, strict, want) => {
    const send = sending(strict);
    expect(await send('POST', '', template(type))).toMatchObject({ status: want });
    expect(await send('GET', `?templateType=${type}`)).toMatchObject({
      status: type === 5 ? 200 : want,
    });
  });

  it('are deleted once, and a second time without an error', async () => {
    const { okta } = org();
    const smsTemplate = template('SMS_VERIFY_CODE') as never;
    const { id: templateId } = await okta.template.createSmsTemplate({ smsTemplate });
    for (const before of ['done', '404 E0000007']) {
      expect(await outcome(okta.template.getSmsTemplate({ templateId }))).toBe(before);
      expect(await outcome(okta.template.deleteSmsTemplate({ templateId }))).toBe('done');
    }
  });

  it('are listed by types of their own, too', async () => {
    const send = sending(false);
    const { body: made } = await send('POST', '', template('own'));
    await send('POST', '', template('SMS_VERIFY_CODE'));
    expect(await send('PUT', `/${made.id}`, template('other'))).toMatchObject({ status: 200 });
    const { body } = await send('GET', '?templateType=other');
    expect(body).toMatchObject([{ id: made.id, type: 'other' }]);
    expect(body).toHaveLength(1);
  });
});
