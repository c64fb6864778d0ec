import type { CodeEntry } from './code-entry.js';

/** Codes of the stage `load`: what is read, and from where. */
export const loadCodes = {
  'alias-cycle': {
    title: 'Alias without end',
    help: 'Write a reference in the place of the alias, such as `$ref: "#/components/schemas/…"`.',
  },
  'alias-growth': {
    title: 'Too many aliases',
    help: 'Write references in the place of aliases, such as `$ref: "#/components/schemas/…"`.',
  },
  'fetch-failed': {
    title: 'Download failed',
    help: 'Check the address, or save the description to a file and name that.',
  },
  'followed-redirect': {
    title: 'Download from another address',
    help: 'Name the last address itself, so that it is certain what is read.',
  },
  'lost-characters': {
    title: 'Characters that are not UTF-8',
    help: 'Save the file in UTF-8.',
  },
  'manifest-shape': {
    title: 'Malformed manifest',
    help: 'Compare the file with the manifest that is committed in spec/spec.yaml.',
  },
  'map-reference': {
    title: 'Reference in the place of a map',
    help: 'Write the map there, with references to its entries.',
  },
  'newer-version': {
    title: 'Newer version of OpenAPI',
    help: 'Look through what is generated, or publish the description in OpenAPI 3.1, too.',
  },
  'no-operations': {
    title: 'Description without operations',
    help: 'Check that the description is complete; one of webhooks has schemas only.',
  },
  'not-found': {
    title: 'File not found',
    help: 'Check the path; it is taken relative to the current directory.',
  },
  'not-openapi': {
    title: 'Not an OpenAPI description',
    help: 'Name a file that holds an OpenAPI 3 or Swagger 2.0 description, in YAML or JSON.',
  },
  'not-yaml': {
    title: 'Neither YAML nor JSON',
    help: 'Mend the syntax at this place; everything after it is read only then.',
  },
  'overlay-conflict': {
    title: 'Overlay action does not fit its target',
    help: 'Let the target select the containing object, or change the update to the kind of its target.',
  },
  'overlay-shape': {
    title: 'Malformed overlay',
    help: 'See the OpenAPI Overlay Specification 1.0: https://spec.openapis.org/overlay/v1.0.0.html',
  },
  'overlay-stale': { title: 'Overlay action without effect', help: 'Delete the action.' },
  'overlay-target-missing': {
    title: 'Overlay target missing',
    help: 'Correct the target, or delete the action if what it mended is gone.',
  },
  'too-deep': {
    title: 'Nested too deeply',
    help: 'Give names to schemas on the way and refer to these, or let a schema be made of fewer others.',
  },
  'too-large': {
    title: 'File too large',
    help: 'Check that this is a description of an API: the largest known one has 4 MB.',
  },
  'unresolved-file-reference': {
    title: 'Reference to another file fails',
    help: 'Check that the file is there, and that the reference leads to something in it.',
  },
  'unsupported-version': {
    title: 'Unsupported version of OpenAPI',
    help: 'Convert the description to OpenAPI 3.0 or 3.1 first.',
  },
  'upstream-changed': {
    title: 'Upstream file is another one',
    help: 'If the change is wanted, check every overlay against the new file and then write its sha256 into the manifest.',
  },
} as const satisfies Readonly<Record<string, CodeEntry>>;
