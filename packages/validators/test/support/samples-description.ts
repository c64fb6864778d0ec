import { fileURLToPath } from 'node:url';
import { type Api, readApi } from '@oktaforge/generator';

const manifest = fileURLToPath(new URL('../../../../spec/spec.yaml', import.meta.url));

/** The corrected description of the manifest. */
export async function readCorrected(): Promise<Api> {
  const { api, diagnostics } = await readApi({ manifest });
  if (api === undefined) throw new Error(diagnostics.map(({ message }) => message).join('\n'));
  return api;
}
