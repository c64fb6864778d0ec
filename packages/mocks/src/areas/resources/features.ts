import { isJsonObject, type Json, type JsonObject } from '../../runtime/json.js';
import { defineBehaviour } from '../define.js';
import { link } from '../links.js';

const FEATURES = '/api/v1/features';

const NAMES: readonly (readonly [name: string, description: string])[] = [
  ['Attack Protection', 'Guards sign-in against password spraying'],
  ['Custom Email Domain', 'Sends mail from a domain of the org'],
  ['Device Context', 'Lets policies ask for the state of a device'],
];

/** Whether an org can turn a feature on and off itself. Okta does it for beta features. */
const selfService = (stage: Json | undefined): boolean =>
  !(isJsonObject(stage) && stage['value'] === 'BETA');

const change = (name: string, href: string): JsonObject => ({
  [name]: link(`${href}/${name}`, 'POST'),
});

/** Features that an org can turn on and off. */
export const features = defineBehaviour({
  resources: {
    [FEATURES]: {
      entity: 'Feature',
      prefix: 'ftr',
      links: (_standard, { status, stage }, href) => ({
        ...(selfService(stage) && change(status === 'ENABLED' ? 'disable' : 'enable', href)),
        self: link(href),
        dependents: link(`${href}/dependents`),
        dependencies: link(`${href}/dependencies`),
      }),
    },
  },
  handlers: {
    'POST /api/v1/features/{featureId}/{lifecycle}'({ params, world, present }) {
      const { featureId, lifecycle } = params;
      const all = world.store.collection(FEATURES);
      const status = lifecycle.toUpperCase() === 'ENABLE' ? 'ENABLED' : 'DISABLED';
      const feature = { ...all.get(featureId), status };
      all.set(featureId, feature);
      return { status: 200, body: present(FEATURES, `${FEATURES}/${featureId}`, feature) };
    },
  },
  events: { 'POST /api/v1/features/{featureId}/{lifecycle}': 'system.feature.ea_toggle' },
  populate({ store, newId }) {
    for (const [name, description] of NAMES) {
      const id = newId('ftr');
      const stage = { value: 'EA' };
      store
        .collection(FEATURES)
        .set(id, { id, type: 'self-service', name, description, stage, status: 'DISABLED' });
    }
  },
});
