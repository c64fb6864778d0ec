import type { Diagnostics } from '../diagnostics/collector.js';
import { childPointer } from '../diagnostics/pointer.js';
import { type JsonObject, type Json, isArray, isObject, describeKind } from '../basics/json.js';

/** One action of an OpenAPI Overlay document, known to be well-formed. */
export interface OverlayAction {
  /** JSONPath (RFC 9535). */
  readonly target: string;
  readonly description?: string;
  /** Removes the targets if there is no update. */
  readonly update?: Json;
  /** `x-oktaforge-evidence`: what the action, a correction then, is known from. */
  readonly evidence?: Evidence;
  /** Of the action in the overlay file. */
  readonly pointer: string;
}

/** What the description says, what the API does, and what shows it: counts, years, sources. */
export interface Evidence {
  readonly says: string;
  readonly does: string;
  readonly [fact: string]: string | number;
}

/**
 * The actions of a parsed Overlay 1.0 document, in order. What is malformed is reported as
 * `overlay-shape` and left out.
 * @param document The parsed file.
 * @param diagnostics Those of the overlay file.
 */
export function readActions(document: Json, diagnostics: Diagnostics): OverlayAction[] {
  if (!isObject(document)) {
    complain(
      diagnostics,
      '',
      `An overlay is an object, and this file holds ${describeKind(document)}.`,
    );
    return [];
  }
  const version = document['overlay'];
  if (typeof version !== 'string' || !/^1\.0\.\d+$/.test(version)) {
    const found = version === undefined ? 'missing' : JSON.stringify(version);
    complain(diagnostics, '/overlay', `\`overlay\` has to be a 1.0 version, and it is ${found}.`);
  }
  checkInfo(document['info'], diagnostics);
  const actions = document['actions'];
  if (!isArray(actions) || actions.length === 0) {
    complain(diagnostics, '/actions', '`actions` has to be a list with at least one action.');
    return [];
  }
  return actions.flatMap((action, index) => {
    const read = readAction(action, childPointer('/actions', index), diagnostics);
    return read === undefined ? [] : [read];
  });
}

function checkInfo(info: Json | undefined, diagnostics: Diagnostics): void {
  for (const field of ['title', 'version']) {
    if (!isObject(info) || typeof info[field] !== 'string') {
      complain(diagnostics, `/info/${field}`, `\`info.${field}\` has to be a string.`);
    }
  }
}

function readAction(
  action: Json,
  pointer: string,
  diagnostics: Diagnostics,
): OverlayAction | undefined {
  if (!isObject(action)) {
    complain(diagnostics, pointer, `An action is an object, and this is ${describeKind(action)}.`);
    return undefined;
  }
  const { target, description, update, remove, 'x-oktaforge-evidence': evidence } = action;
  const faults = [
    ...(typeof target === 'string' ? [] : ['`target` has to be a JSONPath']),
    ...(description === undefined || typeof description === 'string'
      ? []
      : ['`description` has to be a string']),
    ...(remove === undefined || typeof remove === 'boolean' ? [] : ['`remove` is true or false']),
    ...(update === undefined && remove !== true ? ['it needs an `update` or `remove: true`'] : []),
    ...(evidence === undefined || isEvidence(evidence)
      ? []
      : ['`x-oktaforge-evidence` has `says`, `does` and facts, each a text or a number']),
    ...unknownKeys(action).map((key) => `\`${key}\` is no field of an action`),
  ];
  if (faults.length > 0 || typeof target !== 'string') {
    complain(diagnostics, pointer, `This action is malformed: ${faults.join('; ')}.`);
    return undefined;
  }
  return {
    target,
    pointer,
    ...(typeof description === 'string' ? { description: description.trim() } : {}),
    ...(isEvidence(evidence) ? { evidence } : {}),
    ...(remove === true || update === undefined ? {} : { update }),
  };
}

function isEvidence(value: Json | undefined): value is Evidence & JsonObject {
  if (!isObject(value)) return false;
  const { says, does } = value;
  return (
    typeof says === 'string' &&
    typeof does === 'string' &&
    Object.values(value).every((fact) => typeof fact === 'string' || typeof fact === 'number')
  );
}

function unknownKeys(action: { readonly [key: string]: Json }): string[] {
  const fields = ['target', 'description', 'update', 'remove'];
  return Object.keys(action).filter((key) => !fields.includes(key) && !key.startsWith('x-'));
}

function complain(diagnostics: Diagnostics, pointer: string, message: string): void {
  diagnostics.error('overlay-shape', { message, pointer });
}
