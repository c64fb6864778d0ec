import { camelCase, isIdentifier } from '../../basics/words.js';
import type { Diagnostics } from '../../diagnostics/collector.js';
import type { NormalResourceMethod } from '../../normalise/types.js';
import { type Exported, handleName, handleTypeName } from './derived.js';
import { reservedAliases, reservedTypes } from './reserved.js';
import { NameTable } from './table.js';

/** Names the methods of one resource. The first of one alias keeps it. */
export class AliasTable {
  readonly #table = new NameTable();
  readonly #model: string;
  readonly #diagnostics: Diagnostics;

  constructor(model: string, diagnostics: Diagnostics) {
    this.#model = model;
    this.#diagnostics = diagnostics;
    const own = [model, handleName(model), handleTypeName(model), ...reservedTypes];
    this.#table.reserve('every resource', [...reservedAliases, ...own].map(asExport));
  }

  choose({ alias, operation, pointer }: NormalResourceMethod): string {
    const words = camelCase(alias);
    const spelled = isIdentifier(words) ? words : `method${words}`;
    const { name, owner } = this.#table.choose({
      what: `the method for ${operation}`,
      pointer,
      wanted: isIdentifier(alias) ? alias : spelled,
      suffix: 'Method',
      exports: (each) => [asExport(each)],
    });
    if (name !== alias) {
      const reason = owner === undefined ? 'it is no identifier' : `that belongs to ${owner.what}`;
      this.#diagnostics.warning('renamed-alias', {
        message: `The method ${JSON.stringify(alias)} of ${this.#model} becomes ${name}, as ${reason}.`,
        help: 'Give it another alias with an overlay if another name is better.',
        pointer,
      });
    }
    return name;
  }
}

function asExport(name: string): Exported {
  return ['sdk', name];
}
