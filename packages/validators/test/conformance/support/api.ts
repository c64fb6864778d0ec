import { fileURLToPath } from 'node:url';
import { type Api, readApi } from '@oktaforge/generator';

/** The corrected description of this repository. Throws what is wrong with it, if anything is. */
export async function readCorrected(): Promise<Api> {
  const manifest = fileURLToPath(new URL('../../../../../spec/spec.yaml', import.meta.url));
  const { api, diagnostics } = await readApi({ manifest });
  if (api === undefined) throw new Error(diagnostics.map(({ message }) => message).join('\n'));
  return api;
}
