import type { ExtensionLog } from './extensions.js';
import type { RawObject } from './raw.js';
import type { References } from './refs.js';
import type { Reports } from './reports.js';

/** What every part of the stage needs. */
export interface Context {
  readonly document: RawObject;
  readonly form: DocumentForm;
  readonly diagnostics: Reports;
  readonly references: References;
  readonly extensions: ExtensionLog;
  /** Schema name to the names of the schemas that inherit from it directly. */
  readonly subtypes: ReadonlyMap<string, readonly string[]>;
  /** Raw schemas that are being read: one met again contains itself. */
  readonly open: Set<RawObject>;
  /** Inside an extension, where Okta writes `#/definitions/X` whatever the version. */
  readonly inDialect: boolean;
}

export type DocumentForm = 'swagger' | 'openapi';
