import type { Operation } from '@oktaforge/generator';
import { createOktaClient, type RawRequest } from '@oktaforge/sdk';
import { expect, it } from 'vitest';
import { readCorrected } from '../../../validators/test/support/api.js';
import { argumentsOf, callOurs, paramsOf } from './calls.js';
import { differences } from './compare.js';
import { startRecorder } from './recorder.js';

/** The same call, with nothing of what the client knows of the operation. */
async function rawOf(
  operation: Operation,
  params: ReturnType<typeof paramsOf>,
): Promise<RawRequest> {
  const { path, query, parts, body } = await argumentsOf(operation, params);
  const form = new FormData();
  for (const [name, value] of Object.entries(parts)) {
    const { data, name: file }: { data?: Buffer; name?: string } = Object(value);
    if (data) form.append(name, new File([new Uint8Array(data)], file ?? ''));
  }
  return {
    method: operation.method as RawRequest['method'],
    path: operation.path,
    params: path,
    query: query as RawRequest['query'],
    body: Object.keys(parts).length > 0 ? form : body,
    contentType: typeof body === 'string' ? operation.body?.mediaType : undefined,
  };
}

it('a raw call sends what the described operation sends', async () => {
  const api = await readCorrected();
  const recorder = await startRecorder();
  const okta = createOktaClient({ orgUrl: recorder.url, auth: { token: 'any' }, maxRetries: 0 });
  const found: unknown[] = [];
  try {
    for (const operation of api.operations) {
      const params = paramsOf(operation, api);
      const described = await recorder.record(() => callOurs(operation, api, params, recorder.url));
      const endpoint = await rawOf(operation, params);
      const sent = await recorder.record(async () => okta.request(endpoint));
      const differs = differences(sent, described);
      if (differs.length > 0) found.push([operation.id, differs]);
    }
  } finally {
    await recorder.stop();
  }
  expect(found).toEqual([]);
});
