import { getResponse } from 'msw';
import { getOktaAPIMock } from './generated/api.msw';

const handlers = getOktaAPIMock();
const ask = async (): Promise<void> => {
  const request = new Request('http://localhost/api/v1/meta/types/user/oty00000000000000001');
  await (await getResponse(handlers, request))?.text();
};
for (let i = 0; i < 100; i += 1) await ask();
const started = performance.now();
for (let i = 0; i < 1000; i += 1) await ask();
console.log(performance.now() - started);
