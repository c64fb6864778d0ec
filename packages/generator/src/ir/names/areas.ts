import { camelCase, isIdentifier, kebabCase, shortened } from '../../basics/words.js';
import type { Diagnostics } from '../../diagnostics/collector.js';
import type { Exported } from './derived.js';
import { reservedNamespaces, reservedSlugs, reservedWords } from './reserved.js';
import { isVariant, type Nameable, NameTable } from './table.js';

/** What an area is called: its key on the client, and its subpath, which is its file name too. */
export interface AreaNames {
  readonly namespace: string;
  readonly slug: string;
}

const SUFFIX = 'Area';

/** Names of an area where nothing else has them. */
export function areaNames(tag: string): AreaNames {
  return { namespace: namespaceOf(tag), slug: slugOf(tag, namespaceOf(tag)) };
}

function namespaceOf(tag: string): string {
  const words = camelCase(tag);
  return isIdentifier(words) ? words : `area${words}`;
}

/** What is added to the namespace is added to the slug: `userArea2`, `user-area2`. */
function slugOf(tag: string, namespace: string): string {
  const words = kebabCase(tag);
  const added = kebabCase(namespace.slice(namespaceOf(tag).length));
  return shortened([words, added].filter((part) => part !== '').join('-')) || 'area';
}

/** Names the areas. One that had a name before keeps it; of the others, who stands first chooses first. */
export function decideAreaNames(
  tags: readonly { readonly tag: string; readonly pointer: string }[],
  kept: ReadonlyMap<string, string>,
  diagnostics: Diagnostics,
): ReadonlyMap<string, AreaNames> {
  const table = new NameTable();
  const words = [...reservedWords, ...reservedNamespaces];
  table.reserve('TypeScript or the client', words.map(asNamespace));
  table.reserve('a subpath of the packages', [...reservedSlugs].map(asFile));
  const things = tags.map(({ tag, pointer }): Nameable => ({
    what: `the area ${tag}`,
    pointer,
    wanted: namespaceOf(tag),
    suffix: SUFFIX,
    kept: kept.get(tag),
    exports: (name) => [asNamespace(name), asFile(slugOf(tag, name))],
  }));
  const isKept = ({ kept: name, wanted }: Nameable): boolean =>
    name !== undefined && isVariant(name, wanted, SUFFIX);
  const ordered = [...things.filter(isKept), ...things.filter((thing) => !isKept(thing))];
  const choices = new Map(ordered.map((thing) => [thing, table.choose(thing)]));
  return new Map(
    tags.map(({ tag, pointer }, index) => {
      const thing = things[index];
      const choice = thing && choices.get(thing);
      const namespace = choice?.name ?? namespaceOf(tag);
      if (choice?.owner !== undefined) {
        diagnostics.warning('renamed-area', {
          message: `The area ${tag} becomes ${namespace}, as its name or subpath belongs to ${choice.owner.what}.`,
          help: 'Rename the tag with an overlay if another name is better.',
          pointer,
        });
      }
      return [tag, { namespace, slug: slugOf(tag, namespace) }];
    }),
  );
}

function asNamespace(name: string): Exported {
  return ['namespaces', name];
}

function asFile(slug: string): Exported {
  return ['files', slug];
}
