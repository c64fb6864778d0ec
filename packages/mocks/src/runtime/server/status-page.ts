import { shownUrl } from '../engine/shown-url.js';
import type { MockOrg } from '../mock/types.js';
import { compareText } from '../text.js';

/** How many of the last requests the page shows. */
const SHOWN = 50;

/** An HTML page with the contents of a mock and its last requests. */
export function statusPage(mock: MockOrg): string {
  const contents = Object.entries(mock.contents()).toSorted(([a], [b]) => compareText(a, b));
  const held = contents.map(([path, count]) => row(path, String(count)));
  const last = mock.requests.slice(-SHOWN).toReversed();
  const asked = last.map(({ at, method, url, operationId = 'no operation', status = 'reset' }) =>
    row(new Date(at).toISOString(), method, pathOf(url), operationId, String(status)),
  );
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Mock Okta</title>
<style>
  body { font: 15px/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 70rem; padding: 0 1rem; }
  table { border-collapse: collapse; width: 100%; margin-bottom: 2rem; }
  th, td { text-align: left; padding: .2rem .8rem .2rem 0; border-bottom: 1px solid #ddd; }
  td { font-family: ui-monospace, monospace; font-size: 13px; overflow-wrap: anywhere; }
</style>
<h1>Mock Okta</h1>
<p>${escape(mock.orgUrl)}, seed ${String(mock.seed)}, time ${mock.clock.iso()}</p>
<p><code>POST /_mock/reset</code>, <code>POST /_mock/advance?ms=60000</code>, <code>POST /_mock/faults</code>
and more: <a href="/_mock/openapi.json">/_mock/openapi.json</a></p>
<h2>What it holds</h2>
${table(['Path', 'Things'], held)}
<h2>Last requests</h2>
${table(['Time', 'Method', 'Path', 'Operation', 'Status'], asked)}
</html>
`;
}

function table(heads: readonly string[], rows: readonly string[]): string {
  if (rows.length === 0) return '<p>Nothing yet.</p>';
  const head = heads.map((text) => `<th>${text}</th>`).join('');
  return `<table><tr>${head}</tr>\n${rows.join('\n')}\n</table>`;
}

function row(...cells: readonly string[]): string {
  return `<tr>${cells.map((cell) => `<td>${escape(cell)}</td>`).join('')}</tr>`;
}

function pathOf(url: string): string {
  const { path, query } = shownUrl(new URL(url));
  return query === '' ? path : `${path}?${query}`;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

/** Escapes what requests have sent, so that it cannot become HTML. */
function escape(text: string): string {
  return text.replaceAll(/[&<>"]/g, (c) => ENTITIES[c] ?? c);
}
