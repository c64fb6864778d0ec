import { OktaConfigError } from '../../runtime/errors.js';
import type { SettingName } from './settings.js';

/** A value as it was found: text of a variable, or what a file or the caller has. */
export interface Found {
  readonly value: unknown;
  /** `OKTA_CLIENT_TOKEN`, or `okta.client.token in /home/me/.okta/okta.yaml`. */
  readonly source: string;
}

/** What one place has: the environment, a file, or the caller. */
export interface Layer {
  readonly found: ReadonlyMap<SettingName, Found>;
  /** Sources of what this client has no use for. */
  readonly unused: readonly string[];
}

/** Collects what one place has. Throws `OktaConfigError` where it says two things of one setting. */
export class LayerBuilder implements Layer {
  readonly found = new Map<SettingName, Found>();
  readonly unused: string[] = [];

  add(name: SettingName, value: unknown, source: string): void {
    const before = this.found.get(name);
    if (before && JSON.stringify(before.value) !== JSON.stringify(value)) {
      throw new OktaConfigError(
        `${before.source} and ${source} are two values for one setting: leave one out`,
      );
    }
    if (!before) this.found.set(name, { value, source });
  }
}

/** All layers as one; each wins over those before it, value by value. */
export function merged(layers: readonly Layer[]): Layer {
  return {
    found: new Map(layers.flatMap(({ found }) => [...found])),
    unused: layers.flatMap(({ unused }) => unused),
  };
}
