import type { Replayed } from './replay.js';

/** The share of exchanges that were answered alike. */
export function share(of: readonly Replayed[]): number {
  return of.filter(({ differences }) => differences.length === 0).length / of.length;
}

/** A line an area, and one for all. */
export function report(all: readonly Replayed[]): string {
  const areas = [...new Set(all.map(({ area }) => area))].toSorted();
  const lines = areas.map((area) =>
    line(
      area,
      all.filter((one) => one.area === area),
    ),
  );
  return ['Recorded exchanges answered alike, by area:', ...lines, line('all', all)].join('\n');
}

function line(name: string, of: readonly Replayed[]): string {
  const percent = (share(of) * 100).toFixed(1).padStart(5);
  return `${percent} %  of ${String(of.length).padStart(4)}  ${name}`;
}

/** Every difference of an area's or operation's exchanges, the most frequent first, with the line of one of them. */
export function details(all: readonly Replayed[], name: string): string {
  const counts = new Map<string, { count: number; readonly line: number }>();
  for (const { exchange, area, at, differences } of all) {
    if (name !== 'all' && area !== name && exchange.operationId !== name) continue;
    for (const difference of differences) {
      const key = `${exchange.operationId}: ${difference.replaceAll(/\[\d+\]/g, '[]')}`;
      const known = counts.get(key) ?? { count: 0, line: at + 1 };
      known.count += 1;
      counts.set(key, known);
    }
  }
  return [...counts]
    .toSorted(([, a], [, b]) => b.count - a.count)
    .map(
      ([key, { count, line: at }]) => `${String(count).padStart(5)}  ${key}  (line ${String(at)})`,
    )
    .join('\n');
}

/** Exchanges and those answered alike by operation, as JSON that is the same wherever nothing has changed. */
export function tally(all: readonly Replayed[]): string {
  const ids = [...new Set(all.map(({ exchange }) => exchange.operationId))].toSorted();
  const entries = ids.map((id) => {
    const own = all.filter(({ exchange }) => exchange.operationId === id);
    const alike = own.filter(({ differences }) => differences.length === 0).length;
    return [id, { exchanges: own.length, alike }];
  });
  return `${JSON.stringify(Object.fromEntries(entries), null, 2)}\n`;
}
