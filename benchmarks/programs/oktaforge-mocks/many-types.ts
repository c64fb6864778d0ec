import { userTypeFixture, userTypeFixtures } from '@oktaforge/mocks/fixtures';

for (let seed = 0; seed < 500; seed += 1) userTypeFixture({}, { seed });
const before = process.cpuUsage();
const made = userTypeFixtures(10_000);
const { user, system } = process.cpuUsage(before);
console.log(made.length === 10_000 ? (user + system) / 1000 : Number.NaN);
