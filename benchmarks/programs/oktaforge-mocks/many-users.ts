import { userFixture, userFixtures } from '@oktaforge/mocks/fixtures';

for (let seed = 0; seed < 500; seed += 1) userFixture({}, { seed });
const started = performance.now();
const made = userFixtures(10_000);
console.log(made.length === 10_000 ? performance.now() - started : Number.NaN);
