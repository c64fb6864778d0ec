import {
  type PackageKey,
  type PackageNames,
  packageKeys,
  publishedNames,
} from '../emit/shared/setting.js';

/** How the packages are to be called. */
export interface NameOptions {
  /** `@acme`; with or without `@`. */
  readonly scope?: string;
  /** What each name begins with: `okta` gives `okta-sdk`. */
  readonly name?: string;
}

/** As npm allows it: lower case, and nothing that would have to be escaped in a URL. */
const namePart = /^[a-z\d~-][a-z\d._~-]*$/;

/**
 * What the packages are called: `@acme/sdk` with a scope, `okta-sdk` with a name, `@acme/okta-sdk` with both, and as they are
 * published without either.
 *
 * @throws RangeError for what npm would refuse; the message says what it has to be
 */
export function packageNames({ scope, name }: NameOptions): PackageNames {
  const owner = scope?.replace(/^@/, '');
  assertNamePart('The scope', owner);
  assertNamePart('The name', name);
  if (owner === undefined && name === undefined) return publishedNames;
  const nameOf = (key: PackageKey): string => {
    const own = name === undefined ? key : `${name}-${key}`;
    return owner === undefined ? own : `@${owner}/${own}`;
  };
  return { sdk: nameOf('sdk'), validators: nameOf('validators'), mocks: nameOf('mocks') };
}

function assertNamePart(what: string, part: string | undefined): void {
  if (part === undefined || (namePart.test(part) && part.length <= 100)) return;
  throw new RangeError(
    `${what} ${JSON.stringify(part)} is no part of an npm name: lower case letters, digits, "-", "." and "_".`,
  );
}

const published = new RegExp(`@oktaforge/(${packageKeys.join('|')})\\b`, 'g');

/** A text with the packages' names in it, under other names. */
export function renamed(text: string, names: PackageNames): string {
  return text.replaceAll(published, (name, key: PackageKey) => names[key] ?? name);
}
