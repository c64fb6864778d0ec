import { fileURLToPath } from 'node:url';
import { type Api, readApi } from '@oktaforge/generator';

const manifest = fileURLToPath(new URL('../../../../spec/spec.yaml', import.meta.url));
let reading: Promise<Api> | undefined;

/** The corrected description of this repository, read once a process. Throws what is wrong with it, if anything is. */
export function readCorrected(): Promise<Api> {
  reading ??= read();
  return reading;
}

async function read(): Promise<Api> {
  const { api, diagnostics } = await readApi({ manifest });
  if (api === undefined) throw new Error(diagnostics.map(({ message }) => message).join('\n'));
  return api;
}
