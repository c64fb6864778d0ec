import type { NormalContent, NormalExample, NormalOperation } from '../../normalise/types.js';
import type { Context } from '../context.js';
import { preferJson } from '../media.js';
import { successesIn } from '../successes.js';
import type { Direction, Example, Model, Operation, TypeRef } from '../types.js';
import { faultIn } from './faults.js';

/** An example that does not fit the type of its place. */
interface Refused {
  /** `createUser sends Basic (profile.login: a string)` */
  readonly text: string;
  readonly pointer: string;
}

/** So many refused examples are named in a message. */
const NAMED = 3;

/** The operations with those of their examples that fit what they take and answer. The others are counted in a warning. */
export function addExamples(
  context: Context,
  operations: readonly Operation[],
  models: readonly Model[],
): readonly Operation[] {
  const sources = new Map(
    context.document.operations.map((source) => [
      context.names.operations.get(source) ?? source.id,
      source,
    ]),
  );
  let accepted = 0;
  const refused: Refused[] = [];
  const byName = new Map(models.map((model) => [model.name, model]));
  const result = operations.map((operation) => {
    const source = sources.get(operation.id);
    if (source === undefined) return operation;
    const fitting = (direction: Direction): readonly Example[] =>
      examplesOf(operation, source, direction).flatMap(({ name, value, pointer, type }) => {
        const fault = faultIn(value, type, { models: byName, direction });
        if (fault === undefined) {
          accepted += 1;
          return [{ name, value }];
        }
        const verb = direction === 'read' ? 'answers' : 'sends';
        const place = [fault.path, fault.expected].filter(Boolean).join(': ');
        refused.push({ text: `${operation.id} ${verb} ${name} (${place})`, pointer });
        return [];
      });
    const examples = { read: fitting('read'), write: fitting('write') };
    return examples.read.length + examples.write.length === 0
      ? operation
      : { ...operation, docs: { ...operation.docs, examples } };
  });
  report(context, refused, accepted + refused.length);
  return result;
}

type Typed = NormalExample & { readonly type: TypeRef };

/** The examples of the body that is sent, or answered, by default: those in other media types may have other types. */
function examplesOf(
  { body, result }: Operation,
  source: NormalOperation,
  direction: Direction,
): readonly Typed[] {
  const whole = direction === 'read' ? result : body;
  // Forms with files are no JSON.
  if (whole === undefined || whole.type.kind === 'binary') return [];
  const content = direction === 'read' ? answered(source) : (source.body?.content ?? []);
  const examples = preferJson(content)?.examples ?? [];
  return examples.map((example) => ({ ...example, type: whole.type }));
}

/** What the first successful response with content has: the operation's result is made of the same. */
function answered({ responses }: NormalOperation): readonly NormalContent[] {
  const successes = successesIn(responses).filter(({ content }) => content.length > 0);
  return successes.toSorted((a, b) => (a.status < b.status ? -1 : 1))[0]?.content ?? [];
}

function report({ diagnostics }: Context, refused: readonly Refused[], all: number): void {
  const [first] = refused;
  if (first === undefined) return;
  const named = refused.slice(0, NAMED).map(({ text }) => text);
  const more = refused.length > NAMED ? [`and ${refused.length - NAMED} more`] : [];
  diagnostics.info('example-refused', {
    message: `${refused.length} of ${all} examples of bodies contradict the schemas, and become no fixtures: ${[...named, ...more].join(', ')}.`,
    pointer: first.pointer,
  });
}
