import { format } from 'prettier';

/** What came of the calls of one fault under one setting: the outcome of each method, in words. */
export interface Measured {
  readonly fault: string;
  readonly setting: string;
  readonly outcomes: readonly { readonly method: string; readonly text: string }[];
}

const head = `# What happens when something goes wrong

<!-- Written by packages/sdk/test/faults; npm run faults writes it anew. -->

Each row was measured with a real server on loopback. _Default_ is a client without limits of its own: \`maxRetries: 2\`,
\`timeout: 120_000\`. A fault lasts as long as the call, except where it _passes_: the next request is answered then.

A request that may have been carried out is sent again only where a second time does no harm. A POST, a PATCH, and the DELETE of a
user (which first deactivates, then deletes) are not sent again. A request that Okta has refused (429), or that was never sent, is sent
again whatever its method. The table has the waits that a server asks for. The client waits 0.25 to 0.5 seconds before any other second attempt
(1 to 2 after a 429), and twice as long before each further one.

`;

/** The page. Settings and methods of which the same comes share a row. */
export async function faultsPage(
  measured: readonly Measured[],
  settings: readonly string[],
): Promise<string> {
  const rows = [...groupBy(measured, ({ fault }) => fault)].flatMap(([fault, ofFault]) =>
    rowsOf(fault, ofFault, settings.length),
  );
  const table = [['Fault', 'Setting', 'Method', 'What happens'], ['-', '-', '-', '-'], ...rows];
  const text = table.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
  return format(`${head}${text}\n`, { parser: 'markdown', printWidth: 100 });
}

function rowsOf(fault: string, measured: readonly Measured[], settings: number): string[][] {
  const alike = groupBy(measured, ({ outcomes }) => JSON.stringify(outcomes));
  return [...alike.values()].flatMap((same) => {
    const setting = same.length === settings ? 'any' : same.map((each) => each.setting).join('; ');
    const { outcomes } = same[0]!;
    return [...groupBy(outcomes, ({ text }) => text)].map(([text, methods]) => {
      const names = methods.map(({ method }) => method).join(', ');
      return [fault, setting, methods.length === outcomes.length ? 'any' : names, text];
    });
  });
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    groups.set(key, [...(groups.get(key) ?? []), item]);
  }
  return groups;
}
