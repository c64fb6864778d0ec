import { validationFailed } from '../../runtime/engine/fault.js';
import { asObject, type JsonObject } from '../../runtime/json.js';
import type { World } from '../../runtime/world/types.js';
import { defineBehaviour } from '../define.js';
import { OWNER } from '../owner.js';

const POLICIES = '/api/v1/device-assurances';

/** Properties that say nothing of the device. */
const NO_CONDITION = ['name', 'platform', 'displayRemediationMode', 'gracePeriod'];

function check(sent: JsonObject): void {
  if (Object.keys(sent).some((key) => !NO_CONDITION.includes(key))) return;
  throw validationFailed('deviceAssuranceMediated', [
    'Please select at least one device condition before saving',
  ]);
}

/** Recordings before this date say whether users are told how to mend their device; those since then do not. */
const REMEDIATION_UNTIL = '2025-09-18';

const remediation = ({ asOf }: World): JsonObject =>
  asOf < Date.parse(REMEDIATION_UNTIL) ? { displayRemediationMode: 'HIDE' } : {};

/** Policies that say which devices are trusted. */
export const deviceAssurances = defineBehaviour({
  resources: {
    [POLICIES]: {
      entity: 'DeviceAssurancePolicyEntity',
      prefix: 'dae',
      complete: (made, _sent, { clock }) => ({
        ...made,
        createdDate: clock.iso(),
        createdBy: OWNER,
        lastUpdate: clock.iso(),
        lastUpdatedBy: OWNER,
      }),
      settle: (item, { world }) => ({ ...remediation(world), ...item }),
      present: (shown) => ({
        ...shown,
        resourceType: 'DeviceAssurancePolicyEntity',
        resourceDisplayName: { value: shown['name'], sensitive: false },
        resourceId: shown['id'],
      }),
    },
  },
  handlers: {
    'POST /api/v1/device-assurances'(call) {
      check(call.body);
      return call.generic();
    },
    'PUT /api/v1/device-assurances/{deviceAssuranceId}'(call) {
      check(call.body);
      const reply = call.generic();
      const policies = call.world.store.collection(POLICIES);
      const lastUpdate = call.world.clock.iso();
      policies.set(call.id, { ...policies.get(call.id), lastUpdate });
      // The answer to a PUT does not show who has made it, and when.
      const { createdBy: _by, createdDate: _date, ...body } = asObject(reply.body);
      return { ...reply, body: { ...body, lastUpdate } };
    },
  },
});
