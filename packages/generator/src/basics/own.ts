/** An own property: a description may use names such as `constructor` or `__proto__` anywhere. */
export function own<T>(record: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}
