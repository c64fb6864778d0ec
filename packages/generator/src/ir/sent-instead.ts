import { isObject } from '../basics/json.js';
import { groupBy } from '../basics/group-by.js';
import type {
  NormalContent,
  NormalDiscriminator,
  NormalDocument,
  NormalOperation,
  NormalSchema,
} from '../normalise/types.js';

type Instead = readonly string[] | undefined;

/** A body of an operation that is a schema with subtypes. */
interface Sent {
  readonly schema: string;
  readonly method: NormalOperation['method'];
  readonly content: NormalContent;
}

/**
 * What may be sent instead of the discriminator of a schema. A correction says so. What only updates send is told by their paths: in
 * a partial update (PATCH), and where an example of the description leaves the discriminator out.
 *
 * @param sameUnion the named schema with the same discriminator, for a body without a name
 */
export function findInstead(
  { operations, schemas }: NormalDocument,
  sameUnion: (discriminator: NormalDiscriminator) => string | undefined,
): (name: string) => Instead {
  const discriminators = new Map(
    schemas.flatMap(({ name, schema }) =>
      schema.discriminator === undefined ? [] : [[name, schema.discriminator] as const],
    ),
  );
  const nameOf = ({ ref, discriminator }: NormalSchema): string | undefined =>
    ref ?? (discriminator && sameUnion(discriminator));
  const sent = operations.flatMap(({ method, body }) =>
    (body?.content ?? []).flatMap((content): Sent[] => {
      const schema = nameOf(content.schema);
      return schema === undefined ? [] : [{ schema, method, content }];
    }),
  );
  const bySchema = groupBy(sent, ({ schema }) => schema);
  return (name) => {
    const discriminator = discriminators.get(name);
    if (discriminator?.instead !== undefined) return discriminator.instead;
    const uses = bySchema.get(name) ?? [];
    const isUpdate = uses.every(({ method }) => method === 'PUT' || method === 'PATCH');
    const isFree = (use: Sent): boolean =>
      use.method === 'PATCH' || (discriminator !== undefined && leavesOut(use, discriminator));
    return isUpdate && uses.some(isFree) ? [] : undefined;
  };
}

function leavesOut({ content }: Sent, { property }: NormalDiscriminator): boolean {
  return content.examples.some(({ value }) => isObject(value) && !Object.hasOwn(value, property));
}
