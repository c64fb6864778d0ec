import { sha256 } from '../../../src/output/hash.js';
import { type Node, base } from '../../changes/seeds/base.js';
import { folderWith } from '../../support/folder.js';

const overlay = `overlay: 1.0.0
info:
  title: Corrections
  version: 1.0.0

# Why there are any.
actions:
  - target: $.components.schemas.Receipt.properties.total
    description: The total is a whole number.
    update:
      type: integer

  # About notes.
  - target: $.components.schemas.Order.properties.remark
    description: Remarks may be null.
    update:
      nullable: true
`;

/** The base description after an edit, as a file has it. */
export function edited(edit: (description: Node) => void): string {
  const description = base();
  edit(description);
  return JSON.stringify(description);
}

/** What else a workspace has than by default. */
export interface WorkspaceParts {
  /** The file of corrections. */
  readonly corrections?: string;
  /** What the manifest expects to find. */
  readonly expected?: { readonly version?: string; readonly schemas?: number };
  /** A line of the manifest. */
  readonly newest?: string;
}

/** A workspace with the base description, two corrections, and the new descriptions that are given. */
export function workspaceWith(
  news: Readonly<Record<string, string>>,
  { corrections = overlay, expected = {}, newest = '' }: WorkspaceParts = {},
): string {
  const { version = '1.0.0', schemas = 9 } = expected;
  const spec = JSON.stringify(base());
  const manifest = `upstream:
  # The file that the overlays were written for.
  file: things.json
  sha256: '${sha256(spec)}'
${newest}${newest && '\n'}
overlays:
  - corrections.yaml

expected:
  version: '${version}'
  operations: 7
  pathVerbs: 7
  schemas: ${schemas}
  areas: 2
`;
  return folderWith({
    'spec/spec.yaml': manifest,
    'spec/things.json': spec,
    'spec/corrections.yaml': corrections,
    '.changeset/config.json': '{}',
    ...Object.fromEntries(Object.entries(news).map(([name, text]) => [`new/${name}`, text])),
  });
}
