import type { NormalSchema } from './types.js';

/** A schema that allows any value. */
export function anySchema(pointer: string): NormalSchema {
  return {
    pointer,
    types: [],
    nullable: false,
    binary: false,
    constraints: {},
    closed: false,
    knownValues: false,
    required: [],
    allOf: [],
    oneOf: [],
    extensible: false,
    constants: {},
    methods: [],
    tags: [],
    readOnly: false,
    writeOnly: false,
    deprecated: false,
    removedByNull: false,
  };
}
