import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { requestOf } from './compare.js';
import { verdicts } from './verdicts.js';
import type { Row, Theirs } from './witness.js';

const VERSIONS = ['4.6.1', '8.1.0'] as const;

/** The text of docs/witness.md. */
export async function table(rows: readonly Row[]): Promise<string> {
  const usual = rows.filter(({ about, isNext }) => about === undefined && !isNext);
  const tags = [...new Set(usual.map(({ operation }) => operation.area))].toSorted();
  const unusualRows = rows.filter(({ about }) => about !== undefined).map(unusualRow);
  const next = rows.filter(({ isNext }) => isNext);
  const text = `# What the official client sends, and what ours does

<!-- Written by packages/mocks/test/witness: npx vitest run test/witness --update -->

The same calls are made by \`@okta/okta-sdk-nodejs\` ${VERSIONS.join(' and ')} and by \`@oktaforge/sdk\`, over real sockets, against a server that
records them: each of the ${usual.length} operations in all ${tags.length} areas, with a value for every path and query parameter and a full body, and
${unusualRows.length} calls with unusual values. Of the ${next.length} lists the request for the second page is compared too. Method, path, query, media type and body are compared. The order of query parameters
and of JSON keys has no meaning.

| | Has | Sends the same | Differs |
| --- | --- | --- | --- |
${VERSIONS.map((version) => countsOf(`${version}, operations`, version, usual)).join('')}${VERSIONS.map((version) => countsOf(`${version}, second pages`, version, next)).join('')}
## The differences

| | Official client | Who is right | Why | Calls |
| --- | --- | --- | --- | --- |
${verdicts.map((_, index) => verdictRow(index, rows)).join('')}
## Unusual values

Numbers are those of the differences.

| Values | 4.6.1 | 8.1.0 | oktaforge sends |
| --- | --- | --- | --- |
${unusualRows.join('')}${tags.map((tag) => section(tag, usual)).join('')}`;
  const config = await resolveConfig(fileURLToPath(import.meta.url));
  return format(text, { ...config, parser: 'markdown' });
}

function countsOf(what: string, version: string, rows: readonly Row[]): string {
  const has = rows.flatMap(({ theirs }) => theirs[version] ?? []);
  const same = has.filter(({ judged }) => judged.length === 0);
  return `| ${what} | ${has.length} | ${same.length} | ${has.length - same.length} |\n`;
}

function verdictRow(index: number, rows: readonly Row[]): string {
  const { versions, differs, right, why } = verdicts[index] ?? {};
  const calls = rows.filter(({ theirs }) =>
    Object.values(theirs).some(({ judged }) => judged.some(({ verdict }) => verdict === index)),
  );
  return `| ${index + 1} | ${versions?.join(', ')}: ${differs} | ${right} | ${why} | ${calls.length} |\n`;
}

function unusualRow({ about, ours, theirs }: Row): string {
  const cells = VERSIONS.map((version) => cellOf(theirs[version]));
  const sent = ours instanceof Error ? `nothing: ${requestOf(ours)}` : code(requestOf(ours));
  return `| ${about} | ${cells.join(' | ')} | ${sent} |\n`;
}

function code(text: string): string {
  return `\`${text.replaceAll('|', '\\|')}\``;
}

function section(tag: string, rows: readonly Row[]): string {
  const here = rows.filter(({ operation }) => operation.area === tag);
  const lines = here.map(({ operation: { id, method, path }, theirs }) => {
    const cells = VERSIONS.map((version) => cellOf(theirs[version]));
    return `| \`${id}\` | \`${method} ${path}\` | ${cells.join(' | ')} |\n`;
  });
  return `
## ${tag}

| Operation | Request | 4.6.1 | 8.1.0 |
| --- | --- | --- | --- |
${lines.join('')}`;
}

/** `same`, or the numbers of the differences with the properties and parameters that are concerned. */
function cellOf(theirs: Theirs | undefined): string {
  if (theirs === undefined) return 'has none';
  if (theirs.judged.length === 0) return theirs.answered instanceof Error ? 'refuses too' : 'same';
  const numbers = [...new Set(theirs.judged.map(({ verdict }) => verdict))];
  return numbers
    .map((number) => {
      const of = theirs.judged.filter(({ verdict }) => verdict === number);
      const places = of.flatMap(({ difference: { place } }) => place ?? []);
      return `${number + 1}${places.length === 0 ? '' : ` (${named(places)})`}`;
    })
    .join(', ');
}

function named(places: readonly string[]): string {
  const [first, second, ...more] = places.map(code);
  if (more.length > 0) return `${first}, ${second} and ${more.length} more`;
  return second === undefined ? `${first}` : `${first}, ${second}`;
}
