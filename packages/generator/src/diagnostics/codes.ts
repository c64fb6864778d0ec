/** Title and help of a diagnostic code. */
export interface CodeEntry {
  readonly title: string;
  /** What to do about it. A finding may have a help text of its own instead. */
  readonly help?: string;
}

/**
 * All diagnostic codes, sorted by stage and then by name. Codes are stable, as people filter by them.
 */
export const codes = {
  // load
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

  // update and diff
  'lock-format': {
    title: 'Lock of another format',
    help: 'Generate again where it belongs, which writes it anew, or compare descriptions instead of locks.',
  },
  'update-many-files': {
    title: 'Description in several files',
    help: 'Bundle it into one file first, for example with `npx @apidevtools/swagger-cli bundle`.',
  },

  // correct
  'corrected-description': {
    title: 'Corrected description',
    help: 'Run `oktaforge corrections --list` to see what was corrected, or give --no-corrections to generate from the description as it is.',
  },
  'corrections-shape': {
    title: 'Malformed file of corrections',
    help: 'Compare the entry with one of those that are shipped, in corrections/ of the package @oktaforge/generator.',
  },
  'refused-correction': {
    title: 'Correction that was not applied',
    help: 'Run `oktaforge corrections --list` to see which, and what they wait for.',
  },

  // check
  'dead-example-reference': {
    title: 'Dead reference inside an example',
    help: 'Nothing has to be done: examples are data, and generation goes on without this one.',
  },
  'dialect-extension-reference': { title: 'Reference inside an extension' },
  'dialect-query-in-path': { title: 'Query string in a path' },
  'dialect-ref-property': { title: 'Property called $ref' },
  'invalid-openapi': {
    title: 'Not valid by the OpenAPI specification',
    help: 'Mend the description, or correct it with an overlay: --overlay, or `overlays` in a config file.',
  },

  // normalise
  'circular-schema': { title: 'Schema without end' },
  'dead-reference': { title: 'Reference that leads nowhere' },
  'dialect-reference': { title: 'Reference inside an extension, resolved' },
  'duplicate-operation-id': { title: 'Duplicate operationId' },
  'extension-shape': { title: 'Malformed extension' },
  'invalid-parameter': { title: 'Malformed parameter' },
  'invalid-schema': { title: 'Malformed schema' },
  'media-type-shape': { title: 'Malformed media type' },
  'missing-operation-id': { title: 'Operation without an operationId' },
  'optional-path-parameter': { title: 'Path parameter that is not required' },
  'unknown-presence': {
    title: 'Presence of an unknown property',
    help: 'Correct the name in the overlay of presence, or drop it there.',
  },
  'undeclared-path-parameter': { title: 'Path parameter that is not declared' },
  'unknown-extension': { title: 'Extension without a known meaning' },
  'unsupported-keyword': {
    title: 'Keyword of a schema that is not supported',
    help: 'Nothing has to be done: what is generated takes more than the description allows, and refuses nothing that it allows.',
  },
  'unsupported-parameter': { title: 'Parameter of a kind that is left out' },
  'unsupported-reference': { title: 'Reference out of the document' },
  'unsupported-style': { title: 'Parameter in a style that is not supported' },
  'untagged-operation': { title: 'Operation without a tag' },
  'unused-path-parameter': { title: 'Path parameter without a place in its path' },

  // ir
  'circular-inheritance': { title: 'Schema that inherits from itself' },
  'endless-schema': { title: 'Schema of which no value ends' },
  'example-refused': {
    title: 'Examples that contradict the schemas',
    help: 'Run `oktaforge examples --corrected` to see all of them, and why. Everything else is generated as usual.',
  },
  'media-type-chosen': { title: 'One of several media types chosen' },
  'property-not-body': { title: 'Property that cannot supply the body' },
  'renamed-alias': { title: 'Method of a resource under another name' },
  'renamed-area': { title: 'Area under another name' },
  'renamed-argument': { title: 'Argument of another name' },
  'renamed-model': { title: 'Model under another name' },
  'renamed-operation': { title: 'Operation under another name' },
  'renamed-param': { title: 'Parameter under another key' },
  'self-not-body': { title: 'Resource that cannot supply the argument' },
  'unknown-argument': { title: 'Argument that the operation does not have' },
  'unknown-operation': { title: 'Method of an operation that does not exist' },
  'unusable-pattern': {
    title: 'Pattern by which nothing can be checked',
    help: 'Correct the pattern, or remove it, in an overlay.',
  },

  // output
  'corrupt-journal': {
    title: 'Journal that cannot be carried out',
    help: 'Remove the folder .oktaforge, in which there is nothing but what the generator keeps for itself, and run the command again. If it came with a repository, look at what else it brings.',
  },
  'interrupted-run': {
    title: 'Interrupted run',
    help: 'Run `oktaforge generate`, which finishes it, and then check again.',
  },
  'unsafe-target': {
    title: 'Output in a place that may not be written',
    help: 'Put a folder or a file of the workspace in its place, or name the folder that a link leads to with --out.',
  },

  // config
  'config-module': {
    title: 'Config that cannot be run',
    help: 'Export the settings by default, `export default { spec, out }`, or write them to oktaforge.config.json.',
  },
  'config-shape': {
    title: 'Malformed config',
    help: 'See oktaforge.config.schema.json in the package @oktaforge/generator for what there is.',
  },

  // targets
  'foreign-folder': {
    title: "Folder that is not the generator's",
    help: 'Name an empty or a new folder: what is there would be replaced.',
  },

  // expectations
  'unexpected-count': {
    title: 'Unexpected count',
    help: 'If the change is wanted, write the new number into the manifest.',
  },
  'unexpected-version': {
    title: 'Unexpected version',
    help: 'If the change is wanted, write the new version into the manifest.',
  },
} as const satisfies Readonly<Record<string, CodeEntry>>;

export type DiagnosticCode = keyof typeof codes;

/** Title and help of a code. */
export function entryOf(code: DiagnosticCode): CodeEntry {
  return codes[code];
}
