// Optional peer dependencies, loaded by who needs them. The imports stand inside `try`, where bundlers let them be missing.
import { OktaConfigError } from '../runtime/errors.js';

/** Throws `OktaConfigError` that names what installs undici. `need` says who needs it. */
export async function importUndici(need: string): Promise<typeof import('undici')> {
  try {
    return await import('undici');
  } catch (cause) {
    // A later version than 7 does not run on Node 20.
    throw new OktaConfigError(`${need} needs the package undici: npm install undici@7`, { cause });
  }
}

/** Throws `OktaConfigError` that names what installs the reader of YAML. `need` says who needs it. */
export async function importYaml(need: string): Promise<typeof import('yaml')> {
  try {
    return await import('yaml');
  } catch (cause) {
    throw new OktaConfigError(`${need} needs the package yaml: npm install yaml`, { cause });
  }
}
