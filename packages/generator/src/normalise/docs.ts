import { asObject, readString, type RawObject } from './raw.js';

const OKTA_DOCS = /https:\/\/(?:developer|help|support)\.okta\.com\/[^\s"'<>()[\]{}`]*/;

/** URL of the documentation: externalDocs, else a URL of Okta's documentation in the description text. */
export function readDocsUrl(raw: RawObject): string | undefined {
  const declared = readString(asObject(raw['externalDocs']), 'url');
  if (declared !== undefined) return declared;
  const mentioned = OKTA_DOCS.exec(readString(raw, 'description') ?? '');
  return mentioned?.[0].replace(/[.,;:!?]+$/, '');
}
