import { renderText } from '../diagnostics/render.js';
import type { LoadOptions } from '../load/inputs.js';
import { type CorrectionsReading, readCorrections } from '../run/corrections.js';
import { configuredSource } from './configured.js';
import { located } from './generate-options.js';
import { renderCorrectionsJson, renderCorrectionsText } from './render-corrections.js';
import { renderFailure } from './render-failure.js';
import { type Io, hasColor } from './terminal.js';

export { WrongUsage } from './generate-options.js';

export interface CorrectionsOptions {
  readonly spec?: readonly string[];
  readonly corrections?: readonly string[];
  readonly allowRefs?: readonly string[];
  readonly list?: true;
  readonly json?: true;
}

/**
 * Prints which corrections hold for each description, and returns the exit code.
 *
 * @throws WrongUsage
 */
export async function runCorrections(options: CorrectionsOptions, io: Io): Promise<number> {
  const sources = await sourcesOf(options, io.cwd);
  try {
    const readings: CorrectionsReading[] = [];
    // One after the other, as each takes a few hundred megabytes.
    for (const source of sources) readings.push(await readCorrections(source));
    for (const reading of readings) reportErrors(reading, io);
    const look = { list: options.list === true };
    io.stdout.write(
      options.json === true
        ? renderCorrectionsJson(readings, look)
        : renderCorrectionsText(readings, look),
    );
    return readings.some(hasErrors) ? 1 : 0;
  } catch (error) {
    io.stderr.write(renderFailure(error, false));
    return 1;
  }
}

async function sourcesOf(
  { spec, corrections, allowRefs = [] }: CorrectionsOptions,
  cwd: string,
): Promise<readonly LoadOptions[]> {
  const at = (place: string): string => located(place, cwd);
  const common = {
    allowRefs: allowRefs.map(at),
    ...(corrections === undefined ? {} : { corrections: corrections.map(at) }),
  };
  if (spec !== undefined) return spec.map((each) => ({ spec: at(each), ...common }));
  const configured = await configuredSource(cwd);
  // What a config leaves out is asked for here.
  return [{ ...configured, corrections: configured.corrections || true, ...common }];
}

function hasErrors({ diagnostics }: CorrectionsReading): boolean {
  return diagnostics.some(({ severity }) => severity === 'error');
}

function reportErrors({ diagnostics, sources }: CorrectionsReading, io: Io): void {
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  io.stderr.write(renderText(errors, { sources, color: hasColor(io.stderr) }));
}
