import { describe, expect, it } from 'vitest';
import { org } from '../../support/client.js';
import { mockOf, send } from '../../support/later.js';
import { outcome } from '../access/refused.js';

describe('a network zone', () => {
  const cidr = (value: string) => ({ type: 'CIDR', value });
  const range = (value: string) => ({ type: 'RANGE', value });

  it.each([
    [cidr('1.2.3.4/24'), 'done'],
    [cidr('1.2.3.4'), 'done'],
    [cidr('2001:db8::1/64'), 'done'],
    [range('1.2.3.4-1.2.3.9'), 'done'],
    [range('1.2.3.4'), 'done'],
    [cidr('1.2.3.4/33'), '400 E0000001'],
    [cidr('1.2.3.400/24'), '400 E0000001'],
    [cidr('1.2.3/24'), '400 E0000001'],
    [cidr('::g/64'), '400 E0000001'],
    [range('1.2.3.4-here'), '400 E0000001'],
  ])('with the address %j is answered %s', async (address, want) => {
    const { okta } = org();
    const zone = { type: 'IP', name: 'Z', gateways: [address] } as never;
    expect(await outcome(okta.networkZone.createNetworkZone({ zone }))).toBe(want);
  });

  it('keeps its status, and has null for what it does not name', async () => {
    const { okta } = org();
    const api = okta.networkZone;
    const zone = { type: 'IP', name: 'Z', gateways: [cidr('1.2.3.4/24')], status: 'INACTIVE' };
    const made = await api.createNetworkZone({ zone: zone as never });
    expect(made).toMatchObject({ status: 'ACTIVE', proxies: null, usage: 'POLICY' });
    const changed = { ...zone, gateways: undefined, proxies: [cidr('1.2.3.4/24')] };
    const zoneId = made.id ?? '';
    const replaced = await api.updateNetworkZone({ zoneId, zone: changed as never });
    expect(replaced).toMatchObject({ status: 'ACTIVE', gateways: null, system: false });
  });
});

describe('suspicious addresses', () => {
  it('are let in by a new org, and excluded zones are a list', async () => {
    const { okta } = org();
    const api = okta.threatInsight;
    expect(await api.getCurrentConfiguration()).toMatchObject({ action: 'none', excludeZones: [] });
    const sent = { action: 'audit' as const };
    const changed = await api.updateConfiguration({ ThreatInsightConfiguration: sent });
    expect(changed).toMatchObject({
      action: 'audit',
      excludeZones: [],
      _links: { self: { hints: { allow: ['GET', 'POST'] } } },
    });
  });
});

describe('the brand of a new org', () => {
  it.each([
    ['2021-11-08', []],
    ['2023-07-27', ['agreeToCustomPrivacyPolicy', 'defaultApp', 'isDefault', 'name']],
  ])('as of %s has the late properties %j', async (asOf, want) => {
    const { okta } = org({ asOf });
    const [brand] = (await okta.brand.listBrands()).items;
    const late = Object.keys(brand ?? {}).filter((key) => /^(name|isD|agree|defaultA)/.test(key));
    expect(late.toSorted()).toEqual(want);
  });
});

describe('what was not sent', () => {
  it('is no value of a fixture', async () => {
    const { okta } = org();
    const origin = {
      name: 'O',
      origin: 'https://example.com',
      scopes: [{ type: 'CORS' as const }],
    };
    const made = await okta.trustedOrigin.createOrigin({ trustedOrigin: origin });
    expect(made.status).toBe('ACTIVE');
    const zone = { type: 'IP', name: 'Z' } as never;
    expect(await okta.networkZone.createNetworkZone({ zone })).toMatchObject({ usage: 'POLICY' });
    const identityProvider = { type: 'OIDC', name: 'I', protocol: {} };
    const { protocol } = await okta.identityProvider.createIdentityProvider({ identityProvider });
    expect(protocol).toEqual({ type: 'OIDC' });
  });

  it('of a brand stays as it is, if it is the name', async () => {
    const { okta } = org();
    const [before] = (await okta.brand.listBrands()).items;
    const brandId = before?.id ?? '';
    await okta.brand.updateBrand({ brandId, brand: { removePoweredByOkta: true } });
    const after = await okta.brand.getBrand({ brandId });
    expect(after).toMatchObject({ removePoweredByOkta: true });
    expect(Reflect.get(after, 'name')).toBe(Reflect.get(before ?? {}, 'name'));
  });
});

describe('what only later descriptions have', () => {
  it.each([
    [{ widgetVersion: '*' }, { pageContent: null, widgetVersion: '*' }],
    [{ pageContent: '<html>' }, { pageContent: '<html>', widgetVersion: null }],
  ])('a sign-in page put as %j is shown as %j', async (sent, want) => {
    const path = '/api/v1/brands/{brandId}/pages/sign-in/customized';
    const mock = mockOf([
      ['list', 'GET /api/v1/brands'],
      ['replaceSingle', `PUT ${path}`],
    ]);
    const { body } = await send(mock, 'GET', '/api/v1/brands');
    const [{ id }] = body as [{ id: string }];
    const put = await send(mock, 'PUT', path.replace('{brandId}', id), sent);
    expect(put.body).toMatchObject({ ...want, widgetCustomizations: { signInLabel: null } });
  });

  it.each([
    ['2025-03-13', 'HIDE'],
    ['2025-09-18', undefined],
  ])('a device assurance policy as of %s has the mode %s', async (asOf, mode) => {
    const path = '/api/v1/device-assurances';
    const mock = mockOf([['create', `POST ${path}`]], asOf);
    const { body } = await send(mock, 'POST', path, {
      name: 'D',
      platform: 'IOS',
      jailbreak: true,
    });
    expect((body as { displayRemediationMode?: string }).displayRemediationMode).toBe(mode);
  });

  it('realms show their domains, but not in a list', async () => {
    const path = '/api/v1/realms';
    const mock = mockOf([
      ['list', `GET ${path}`],
      ['create', `POST ${path}`],
      ['replace', `PUT ${path}/{realmId}`],
    ]);
    const { body } = await send(mock, 'POST', path, { profile: { name: 'R' } });
    const { id } = body as { id: string };
    const put = await send(mock, 'PUT', `${path}/${id}`, { profile: { name: 'S' } });
    expect(put.body).toMatchObject({ isDefault: false, profile: { name: 'S', domains: [] } });
    const listed = await send(mock, 'GET', path);
    expect(listed.body).toMatchObject([{ profile: { name: 'S' } }]);
    expect(JSON.stringify(listed.body)).not.toContain('domains');
  });

  it('a log stream keeps status and token, and shows no token', async () => {
    const path = '/api/v1/logStreams';
    const mock = mockOf([
      ['create', `POST ${path}`],
      ['replace', `PUT ${path}/{logStreamId}`],
    ]);
    const sent = { name: 'L', status: 'INACTIVE', settings: { host: 'h', token: 'secret' } };
    const { body } = await send(mock, 'POST', path, sent);
    const { id } = body as { id: string };
    const put = await send(mock, 'PUT', `${path}/${id}`, sent);
    expect([body, put.body]).toMatchObject([{ status: 'ACTIVE' }, { status: 'ACTIVE' }]);
    expect(JSON.stringify([body, put.body])).not.toContain('secret');
  });
});

describe('texts of mails', () => {
  const template = async (okta: ReturnType<typeof org>['okta']) => {
    const [brand] = (await okta.brand.listBrands()).items;
    // Okta takes names of templates in any case.
    return { brandId: brand?.id ?? '', templateName: 'useractivation' };
  };
  const text = (language: string, isDefault?: boolean) => ({
    customization: {
      language,
      subject: 'S',
      body: 'B',
      ...(isDefault !== undefined && { isDefault }),
    } as never,
  });

  it('have one default, the first until another is', async () => {
    const { okta } = org();
    const at = await template(okta);
    const api = okta.brand;
    const first = await api.createEmailTemplateCustomization({ ...at, ...text('en') });
    const second = await api.createEmailTemplateCustomization({ ...at, ...text('de') });
    expect([first.isDefault, second.isDefault]).toEqual([true, false]);
    const third = await api.createEmailTemplateCustomization({ ...at, ...text('fr', true) });
    const { items } = await api.listEmailTemplateCustomizations(at);
    expect(items.filter(({ isDefault }) => isDefault).map(({ id }) => id)).toEqual([third.id]);
  });

  it.each([
    ['a second one of a language', '409 E0000183'],
    ['a default that is none', '409 E0000185'],
    ['to delete the default', '409 E0000184'],
  ])('refuse %s', async (what, want) => {
    const { okta } = org();
    const at = await template(okta);
    const api = okta.brand;
    const made = await api.createEmailTemplateCustomization({ ...at, ...text('en') });
    await api.createEmailTemplateCustomization({ ...at, ...text('de') });
    const one = { ...at, customizationId: made.id ?? '' };
    const call = what.startsWith('a second')
      ? api.createEmailTemplateCustomization({ ...at, ...text('en') })
      : what.startsWith('to delete')
        ? api.deleteEmailTemplateCustomization(one)
        : api.updateEmailTemplateCustomization({ ...one, ...text('en', false) });
    expect(await outcome(call)).toBe(want);
  });

  it('are shown in a preview, and as the default content', async () => {
    const { okta } = org();
    const at = await template(okta);
    const api = okta.brand;
    const { id = '' } = await api.createEmailTemplateCustomization({ ...at, ...text('en') });
    const one = { ...at, customizationId: id };
    const preview = await api.getEmailTemplateCustomizationPreview(one);
    expect(preview).toMatchObject({ subject: 'S', body: 'B', _links: { template: {}, test: {} } });
    const content = await api.getEmailTemplateDefaultContent(at);
    expect(content).toMatchObject({ subject: 'UserActivation', _links: { preview: {} } });
  });
});

describe('brands', () => {
  it.each([
    ['have names of their own', 'POST', '409 E0000202'],
    ['keep the default one', 'DELETE', '409 E0000200'],
  ])('%s', async (_, method, want) => {
    const path = '/api/v1/brands';
    const mock = mockOf([
      ['list', `GET ${path}`],
      ['create', `POST ${path}`],
      ['delete', `DELETE ${path}/{brandId}`, { status: 204 }],
    ]);
    const { body } = await send(mock, 'GET', path);
    const [{ id, name }] = body as [{ id: string; name: string }];
    const answer =
      method === 'POST'
        ? await send(mock, 'POST', path, { name })
        : await send(mock, 'DELETE', `${path}/${id}`);
    expect(`${String(answer.status)} ${(answer.body as { errorCode: string }).errorCode}`).toBe(
      want,
    );
  });
});
