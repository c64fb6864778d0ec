import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const dist = fileURLToPath(new URL('../../dist', import.meta.url));

/** What a program has said, line by line, and how it ended. */
export interface Outcome {
  readonly code: number | string | null | undefined;
  readonly printed: readonly string[];
  readonly complained: string;
}

/** Runs one of the compiled examples as a person would: a process of its own, told by its environment where Okta is. */
export function run(
  program: string,
  { orgUrl, token }: { readonly orgUrl: string; readonly token: string },
  ...args: readonly string[]
): Promise<Outcome> {
  const env = { ...process.env, OKTA_ORG_URL: orgUrl, OKTA_API_TOKEN: token };
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      [`${dist}/${program}.js`, ...args],
      { env },
      (error, stdout, stderr) => {
        const printed = stdout.split('\n').slice(0, -1);
        resolve({ code: error === null ? 0 : error.code, printed, complained: stderr });
      },
    );
  });
}
