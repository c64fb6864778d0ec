import { createMockOkta } from '@oktaforge/mocks';

const mock = createMockOkta({ rateLimits: false });
const ask = async (): Promise<void> => {
  await (await mock.fetch('https://mock.okta.test/api/v1/meta/types/user/default')).text();
};
for (let i = 0; i < 100; i += 1) await ask();
const started = performance.now();
for (let i = 0; i < 1000; i += 1) await ask();
console.log(mock.requests.at(-1)?.status === 200 ? performance.now() - started : Number.NaN);
