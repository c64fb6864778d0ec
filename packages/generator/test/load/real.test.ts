import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { isStillRecorded } from '../../../../testing/described.js';
import { checkDocument } from '../../src/load/check.js';
import { type LoadOptions, loadDescription } from '../../src/load/load.js';
import { outline } from '../support/outline.js';
import { sharedFile } from '../support/shared.js';

const manifest = fileURLToPath(new URL('../../../../spec/spec.yaml', import.meta.url));

async function findings(options: LoadOptions): Promise<string[]> {
  const { document, diagnostics } = await loadDescription(options);
  if (document !== undefined) await checkDocument(document, diagnostics);
  return outline(diagnostics.all);
}

const schemaReference = (prefix: string): string =>
  `info dialect-ref-property /${prefix}/UserSchemaPropertiesProfileItem/properties/$ref`;
const oktaDialect = (prefix: string): string[] => [
  'info dialect-extension-reference /paths/~1api~1v1~1users~1{userId}~1credentials~1forgot_password/post/x-okta-multi-operation/1/parameters/0/schema/$ref',
  'info dialect-query-in-path /paths/~1api~1v1~1users~1{userId}~1lifecycle~1expire_password?tempPassword=false',
  schemaReference(prefix),
];

test('the description of this project is valid but for the dialect', async () => {
  const found = await findings({ manifest });
  expect(found.filter((line) => !line.startsWith('info dialect-'))).toEqual([]);
});

test.skipIf(!isStillRecorded('the list of what is dialect'))(
  'which is at these places',
  async () => {
    expect(await findings({ manifest })).toEqual(oktaDialect('definitions'));
  },
);

const released = sharedFile('specs/okta-2.16.0.yml');
test.skipIf(released === undefined)('so is the OpenAPI 3 form of 2.16.0', async () => {
  expect(await findings({ spec: released ?? '' })).toEqual(oktaDialect('components/schemas'));
});

describe.each(['management-2024.06.1', 'management-2026.06.3'])('%s', (name) => {
  const file = sharedFile(`specs/${name}.yaml`);
  test.skipIf(file === undefined)('is valid; its examples hold dead references', async () => {
    const found = await findings({ spec: file ?? '' });
    const examples = found.filter((line) => line.startsWith('warning dead-example-reference '));
    expect(examples.length).toBeGreaterThanOrEqual(2);
    expect(found.filter((line) => !examples.includes(line))).toEqual([
      'info dialect-extension-reference /x-webhooks/CreateTelephonyInlineHook/post/requestBody/content/application~1json/schema/allOf/0/$ref',
      schemaReference('components/schemas'),
    ]);
  });
});
