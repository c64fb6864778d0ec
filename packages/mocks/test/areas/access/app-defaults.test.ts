import { describe, expect, it } from 'vitest';
import { completeApp } from '../../../src/areas/access/app-defaults.js';
import type { JsonObject } from '../../../src/runtime/json.js';
import { createClock } from '../../../src/runtime/world/clock.js';
import { createWorld } from '../../../src/runtime/world/world.js';

const clock = createClock(0, false);
const world = createWorld({ orgUrl: 'https://o.test', seed: 1, clock, asOf: Infinity });

const sent = { label: 'My app', signOnMode: 'SAML_2_0' };

/** As a description makes it whose properties are there, or only Okta's to set. */
const made: JsonObject = {
  ...sent,
  id: '0oa1',
  name: 'Saml application 1',
  features: ['MFA'],
  expressConfiguration: { enabledCapabilities: [] },
  universalLogout: { status: 'ENABLED' },
  orn: 'orn',
};

describe('a new application', () => {
  it('has nothing that a fixture has made up and Okta does not say', () => {
    const app = completeApp(made, sent, world);
    expect(app).toMatchObject({
      name: 'mock_myapp_1',
      features: [],
      orn: 'orn',
      universalLogout: { status: 'DISABLED' },
    });
    expect(app).not.toHaveProperty('expressConfiguration');
  });

  it('keeps what it was sent with, or had before', () => {
    const name = 'pagerduty';
    expect(completeApp(made, { ...sent, name, features: ['MFA'] }, world)).toMatchObject({
      name,
      features: ['MFA'],
    });
    const before = { name, universalLogout: { status: 'ENABLED' } };
    expect(completeApp(made, sent, world, before)).toMatchObject(before);
  });
});
