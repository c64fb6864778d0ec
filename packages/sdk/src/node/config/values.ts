import { OktaConfigError } from '../../runtime/errors.js';
import type { Found, Layer } from './layer.js';
import type { SettingName } from './settings.js';

/** Reads settings by their kind. Throws `OktaConfigError` that names the source; a value is never repeated. */
export class Values {
  readonly #layer: Layer;
  /** Where each value that was asked for comes from. */
  readonly sources: Partial<Record<SettingName, string>> = {};

  constructor(layer: Layer) {
    this.#layer = layer;
  }

  has(name: SettingName): boolean {
    return this.#layer.found.has(name);
  }

  any(name: SettingName): Found | undefined {
    const found = this.#layer.found.get(name);
    if (found) this.sources[name] = found.source;
    return found;
  }

  text(name: SettingName): string | undefined {
    const found = this.any(name);
    if (!found) return undefined;
    if (typeof found.value === 'string') return found.value.trim();
    return refuse(found, 'must be one text; a value with {, [ or : needs quotes');
  }

  /** Texts, from a list or from one text with spaces or commas between them. */
  list(name: SettingName): readonly string[] | undefined {
    const found = this.any(name);
    if (!found) return undefined;
    const items: unknown[] = [found.value].flat();
    if (!items.every((item) => typeof item === 'string')) {
      return refuse(found, 'must be a list of texts, or texts with spaces between them');
    }
    const texts = items.flatMap((item) => item.split(/[\s,]+/)).filter(Boolean);
    return texts.length ? texts : refuse(found, 'is empty');
  }

  flag(name: SettingName): boolean | undefined {
    const found = this.any(name);
    if (!found) return undefined;
    const text = String(found.value).toLowerCase();
    return text === 'true' || (text === 'false' ? false : refuse(found, 'must be true or false'));
  }

  /** `what` says what it has to be. */
  number(name: SettingName, what: string): number | undefined {
    const found = this.any(name);
    if (!found) return undefined;
    const text = String(found.value).trim();
    return /^\d+(\.\d+)?$/.test(text) ? Number(text) : refuse(found, `must be ${what}`);
  }
}

export function refuse({ source }: Found, problem: string): never {
  throw new OktaConfigError(`${source} ${problem}`);
}

/** What `work` gives; an `OktaConfigError` that it throws says where the value came from. */
export function from<T>(source: string | undefined, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof OktaConfigError)) throw error;
    throw new OktaConfigError(`${error.message} (from ${source})`);
  }
}
