import { describe, expect, it } from 'vitest';
import { org } from '../support/client.js';

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
