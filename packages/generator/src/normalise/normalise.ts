import type { Diagnostics } from '../diagnostics/collector.js';
import { childPointer } from '../diagnostics/pointer.js';
import type { Context } from './context.js';
import { findSubtypes } from './discriminator.js';
import { ExtensionLog } from './extensions.js';
import { KeywordLog } from './keywords.js';
import { normaliseOperations } from './operations.js';
import { readBasePath } from './paths.js';
import { asList, asObject, defined, readString, readText, type RawObject } from './raw.js';
import { oncePerPlace } from './reports.js';
import { References } from './refs.js';
import { normaliseSchema } from './schema.js';
import type { NormalDocument } from './types.js';
import { checkSharedComponents } from './unused.js';
import { asDocument, detectForm } from './version.js';

/**
 * Converts a parsed description (Swagger 2.0, OpenAPI 3.0 or 3.1, with Okta's extensions) into its canonical form. The
 * input is not changed, and faults are reported to `diagnostics`.
 *
 * @returns the canonical document; undefined when the input is not a description
 */
export function normalise(document: unknown, diagnostics: Diagnostics): NormalDocument | undefined {
  const reports = oncePerPlace(diagnostics);
  const raw = asDocument(document, reports);
  const form = raw === undefined ? undefined : detectForm(raw, reports);
  if (raw === undefined || form === undefined) return undefined;
  const references = new References(raw, form, reports);
  const context: Context = {
    document: raw,
    form,
    diagnostics: reports,
    references,
    extensions: new ExtensionLog(),
    keywords: new KeywordLog(),
    besideReferences: /^3\.[1-9]/.test(String(raw['openapi'])),
    subtypes: findSubtypes(references.schemas),
    open: new Set(),
    inDialect: false,
  };
  const normal = readDocument(context);
  checkSharedComponents(context);
  context.extensions.report(reports);
  context.keywords.report(reports);
  return normal;
}

function readDocument(context: Context): NormalDocument {
  const { document, references } = context;
  const info = asObject(document['info']);
  context.extensions.note(document, 'document', '');
  return {
    title: readText(info, 'title') ?? 'API',
    version: String(info['version'] ?? '0.0.0'),
    ...defined({
      description: readText(info, 'description'),
      docsUrl: readString(asObject(document['externalDocs']), 'url'),
    }),
    tags: readTags(context, document),
    schemas: Object.entries(references.schemas).map(([name, schema]) => ({
      name,
      schema: normaliseSchema(context, schema, childPointer(references.schemasPointer, name), name),
    })),
    operations: normaliseOperations(context, readBasePath(context)),
  };
}

function readTags(context: Context, document: RawObject): NormalDocument['tags'] {
  return asList(document['tags']).flatMap((value, index) => {
    const tag = asObject(value);
    const name = readString(tag, 'name');
    context.extensions.note(tag, 'tag', childPointer('/tags', index));
    return name === undefined
      ? []
      : [{ name, ...defined({ description: readText(tag, 'description') }) }];
  });
}
