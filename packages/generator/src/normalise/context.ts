import type { ExtensionLog } from './extensions.js';
import type { KeywordLog } from './keywords.js';
import type { RawObject } from './raw.js';
import type { References } from './refs.js';
import type { Reports } from './reports.js';

/** Data that all parts of the stage share. */
export interface Context {
  readonly document: RawObject;
  readonly form: DocumentForm;
  readonly diagnostics: Reports;
  readonly references: References;
  readonly extensions: ExtensionLog;
  readonly keywords: KeywordLog;
  /** Whether keywords beside a `$ref` hold, as in OpenAPI 3.1. */
  readonly besideReferences: boolean;
  /** From a schema's name to the names of its direct subtypes. */
  readonly subtypes: ReadonlyMap<string, readonly string[]>;
  /** The raw schemas that are being read. A schema that is met again contains itself. */
  readonly open: Set<RawObject>;
  /** True inside an extension: there Okta writes `#/definitions/X` in any version. */
  readonly inDialect: boolean;
}

export type DocumentForm = 'swagger' | 'openapi';
