import { renderText } from '../diagnostics/render.js';
import { styles } from '../diagnostics/style.js';
import type { LoadOptions } from '../load/inputs.js';
import {
  type ExamplesInput,
  bodyText,
  groupFaults,
  renderExamples,
  shareText,
  sharesOf,
} from '../report/examples.js';
import { judgeExamples } from '../run/examples.js';
import { configuredSource } from './configured.js';
import { WrongUsage, located } from './generate-options.js';
import { renderFailure } from './render-failure.js';
import { type Io, hasColor } from './terminal.js';

export { WrongUsage } from './generate-options.js';

export interface ExamplesOptions {
  readonly spec?: string;
  readonly overlay?: readonly string[];
  readonly allowRefs?: readonly string[];
  readonly corrected?: boolean;
  readonly json?: true;
  readonly markdown?: true;
  readonly verbose?: true;
}

/**
 * What to read.
 *
 * @throws WrongUsage when the options do not say it, and neither a config nor a workspace does
 */
export async function examplesSource(
  { spec, overlay = [], allowRefs = [], corrected = false }: ExamplesOptions,
  cwd: string,
): Promise<LoadOptions> {
  const at = (place: string): string => located(place, cwd);
  const allowed = { allowRefs: allowRefs.map(at) };
  if (spec !== undefined) {
    return { spec: at(spec), overlays: overlay.map(at), corrections: corrected, ...allowed };
  }
  if (overlay.length > 0) {
    throw new WrongUsage('--overlay goes with --spec; a config or a manifest lists its own');
  }
  const configured = await configuredSource(cwd);
  return { ...configured, corrections: corrected && (configured.corrections || true), ...allowed };
}

/** Judges the examples, prints what contradicts the schemas, and returns the exit code. */
export async function runExamples(
  source: LoadOptions,
  options: ExamplesOptions,
  io: Io,
): Promise<number> {
  const verbose = options.verbose === true;
  try {
    const {
      examples,
      title = '',
      version = '',
      diagnostics,
      sources,
    } = await judgeExamples(source);
    const found = diagnostics.filter(({ severity }) => verbose || severity === 'error');
    io.stderr.write(renderText(found, { sources, color: hasColor(io.stderr), verbose }));
    if (examples === undefined) {
      io.stderr.write('No example was judged, as the description has errors.\n');
      return 1;
    }
    const input = { title, version, examples };
    if (options.json === true) io.stdout.write(jsonOf(input));
    else if (options.markdown === true) io.stdout.write(renderExamples(input));
    else io.stdout.write(textOf(input, hasColor(io.stdout)));
    return 0;
  } catch (error) {
    io.stderr.write(renderFailure(error, verbose));
    return 1;
  }
}

function jsonOf({ title, version, examples }: ExamplesInput): string {
  return `${JSON.stringify({ title, version, ...sharesOf(examples), examples }, null, 1)}\n`;
}

function textOf({ title, version, examples }: ExamplesInput, color: boolean): string {
  const style = styles(color);
  const { requests, responses } = sharesOf(examples);
  const sections = groupFaults(examples).map(({ meaning, bodies, ...counts }) => {
    const lines = bodies.map((body) => {
      const faults = body.faults.map(
        ({ reason, places }) =>
          `         ${style.dim(`${places.map((place) => place || 'the body').join(', ')}: ${reason}`)}\n`,
      );
      return `  ${body.operation} ${bodyText(body)}\n${faults.join('')}`;
    });
    const count = `${counts.requests} requests, ${counts.responses} responses`;
    return `${style.underline(meaning)} ${count}\n${lines.join('')}`;
  });
  const head = `${title} ${version}: accepted examples of requests: ${shareText(requests)}; of responses: ${shareText(responses)}\n`;
  return [head, ...sections].join('\n');
}
