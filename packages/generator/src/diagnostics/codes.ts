import { loadCodes } from './load-codes.js';
import type { CodeEntry } from './code-entry.js';

/**
 * All diagnostic codes, sorted by stage and then by name. Codes are stable, as people filter by them.
 */
export const codes = {
  ...loadCodes,

  // update and diff
  'compared-unlike': {
    title: 'Sides that were not corrected alike',
    help: 'Compare two descriptions, or a description with the manifest (spec/spec.yaml), by which both are corrected.',
  },
  'ignore-shape': {
    title: 'Malformed list of changes to ignore',
    help: 'Give each entry the `rule` and the `pointer` that `oktaforge diff` prints, and a `reason`; `symbol`, `before` and `after`, as --json prints them, make it narrower.',
  },
  'ignore-unused': {
    title: 'Entry that ignores nothing',
    help: 'Remove the entry when the change is released or taken back; otherwise compare it with what `oktaforge diff` prints.',
  },
  'lock-format': {
    title: 'Lock of another format',
    help: 'Generate again where it belongs, which writes it anew, or compare descriptions instead of locks.',
  },
  'newest-unset': {
    title: 'No address of the newest description',
    help: 'Name a description, or write its address to spec/spec.yaml: `newest: https://…`.',
  },
  'released-surface': {
    title: 'Unreadable surface of the last release',
    help: "Take spec/released.lock.json from the last commit that has it as it should be. After a change of the lock's format, generate at the tag of the last release with this version of the generator, and copy spec/api.lock.json to it.",
  },
  'update-many-files': {
    title: 'Description in several files',
    help: 'Bundle it into one file first, for example with `npx @apidevtools/swagger-cli bundle`.',
  },
  'update-removals': {
    title: 'Description that lacks much of the one before',
    help: 'Look whether this is the whole description. If the removals are meant, run it again with --allow-removals.',
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
