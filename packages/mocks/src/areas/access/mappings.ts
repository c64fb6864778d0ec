import { validationFailed } from '../../runtime/engine/fault.js';
import { without } from '../../runtime/engine/merge.js';
import { isJsonObject, type Json, type JsonObject, objectIn } from '../../runtime/json.js';
import { defineBehaviour } from '../define.js';
import { APPS, IDPS, MAPPINGS } from '../paths.js';
import { SCHEMAS } from '../people/new-schema.js';
import { TYPES } from '../people/type-ids.js';
import { fieldsOf, settleMappings } from './mapping-pairs.js';

/** A change without expression removes what is mapped to a field; all else is added or replaced. */
function changed(before: JsonObject, sent: JsonObject): JsonObject {
  const fields = new Map(Object.entries(before));
  for (const [field, change] of Object.entries(sent)) {
    if (isRemoval(change)) fields.delete(field);
    else
      fields.set(field, {
        pushStatus: 'DONT_PUSH',
        ...objectIn(before, field),
        ...objectIn(sent, field),
      });
  }
  return Object.fromEntries(fields);
}

function isRemoval(change: Json | undefined): boolean {
  return !isJsonObject(change) || change['expression'] === null;
}

/** Mappings between the profiles of users, applications and identity providers. They come and go with these. */
export const mappings = defineBehaviour({
  reads: [APPS, IDPS, TYPES, SCHEMAS],
  resources: {
    [MAPPINGS]: {
      entity: 'ProfileMapping',
      prefix: 'prm',
      links: (_standard, _item, href) => ({ self: { href } }),
    },
  },
  handlers: {
    'GET /api/v1/mappings'(call) {
      settleMappings(call.world);
      const { page, ...reply } = call.generic();
      if (page === undefined) return reply;
      const items = page.items.map(({ sequence, show }) => ({
        sequence,
        show: (): Json => without(objectIn({ one: show() }, 'one'), ['properties']),
      }));
      return { ...reply, page: { ...page, items } };
    },
    'GET /api/v1/mappings/{mappingId}'(call) {
      settleMappings(call.world);
      return call.generic();
    },
    'POST /api/v1/mappings/{mappingId}'(call) {
      const { params, body, world, present, operation } = call;
      settleMappings(world);
      const before = world.store.collection(MAPPINGS).get(params.mappingId);
      if (before === undefined) return call.generic();
      const sent = objectIn(body, 'properties');
      const fields = fieldsOf(objectIn(before, 'target'), world);
      const unknown = Object.keys(sent).find((one) => fields?.includes(one) === false);
      if (unknown !== undefined) {
        throw validationFailed('updateMapping', [`Invalid target field ${unknown}`]);
      }
      const mapping = { ...before, properties: changed(objectIn(before, 'properties'), sent) };
      world.store.collection(MAPPINGS).set(params.mappingId, mapping);
      const path = `${MAPPINGS}/${params.mappingId}`;
      return { status: operation.status, body: present(MAPPINGS, path, mapping) };
    },
  },
});
