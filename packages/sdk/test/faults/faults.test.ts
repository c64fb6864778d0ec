import { describe, expect, test } from 'vitest';
import { OktaError } from '../../src/runtime/index.js';
import { faults } from './faults.js';
import { measure, methods, settings } from './measure.js';
import { faultsPage, type Measured } from './page.js';

const measured: Measured[] = [];
const cases = faults.flatMap((fault) => settings.map((setting) => ({ fault, setting })));

describe('what happens when something goes wrong', () => {
  test.each(cases)('$fault.what, $setting.name', async ({ fault, setting }) => {
    const outcomes = [];
    for (const method of methods) {
      const { text, error, requests } = await measure(fault, setting, method);
      if (error !== undefined) expect(error).toBeInstanceOf(OktaError);
      const once = fault.mayBeDone && !method.isRepeatable;
      expect(requests, `${method.name} is not done twice`).toBeLessThanOrEqual(once ? 1 : 6);
      if (setting.passes && error === undefined) expect(text).toContain('succeeds');
      outcomes.push({ method: method.name, text });
    }
    measured.push({ fault: fault.what, setting: setting.name, outcomes });
  });

  // `npm run faults` writes the page.
  test('is what docs/faults.md says', async () => {
    expect(measured).toHaveLength(cases.length);
    const names = settings.map(({ name }) => name);
    const page = await faultsPage(measured, names);
    await expect(page).toMatchFileSnapshot('../../../../docs/faults.md');
  });
});
