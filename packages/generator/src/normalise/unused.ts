import { childPointer } from '../diagnostics/pointer.js';
import { normaliseContent } from './content.js';
import type { Context } from './context.js';
import { normaliseParameters, readRawParameter } from './parameters.js';
import { asObject } from './raw.js';
import { normaliseResponses } from './responses.js';

/**
 * Reads all shared parameters, responses and bodies, so that faults in unused ones are reported too. A finding is reported
 * once for each pointer, so faults in used ones are not reported twice.
 */
export function checkSharedComponents(context: Context): void {
  const swagger = context.form === 'swagger';
  const owner = swagger ? context.document : asObject(context.document['components']);
  const base = swagger ? '' : '/components';
  normaliseResponses(context, owner['responses'], `${base}/responses`, []);
  for (const [name, raw] of Object.entries(asObject(owner['parameters']))) {
    const pointer = childPointer(`${base}/parameters`, name);
    normaliseParameters(context, readRawParameter(context, { raw, pointer }));
  }
  for (const [name, body] of Object.entries(asObject(owner['requestBodies']))) {
    const pointer = childPointer(`${base}/requestBodies`, name);
    const node = context.references.follow({ raw: body, pointer });
    if (node !== undefined) normaliseContent(context, asObject(node.raw), node.pointer);
  }
}
