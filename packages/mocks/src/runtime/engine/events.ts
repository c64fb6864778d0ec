import type { JsonObject } from '../json.js';
import { newUuid } from '../world/uuid.js';
import { shownUrl } from './shown-url.js';
import type { Call, EventDraft, EventTarget } from './types.js';

/** Path of the system log. Its oldest event comes first. */
export const LOG_PATH = '/api/v1/logs';

/** Writes an event of the system log. @param about Its targets, where the draft names none. */
export function writeEvent(
  draft: EventDraft,
  { world, headers, operation, url }: Call,
  about: readonly EventTarget[],
): void {
  const {
    eventType,
    displayMessage = sentence(operation.id),
    outcome = 'SUCCESS',
    target = about,
  } = draft;
  const known = new Map(about.map((one) => [one.id, one]));
  const requestId = world.newToken(27);
  const uuid = newUuid(world);
  const shown = shownUrl(url);
  const event: JsonObject = {
    actor: ACTOR,
    client: {
      userAgent: {
        rawUserAgent: headers.get('user-agent') ?? 'unknown',
        os: 'Unknown',
        browser: 'UNKNOWN',
      },
      zone: 'null',
      device: 'Unknown',
      id: null,
      ipAddress: '127.0.0.1',
      geographicalContext: null,
    },
    device: null,
    authenticationContext: {
      authenticationProvider: null,
      credentialProvider: null,
      credentialType: null,
      issuer: null,
      interface: null,
      authenticationStep: 0,
      externalSessionId: `trs${world.newToken(22)}`,
    },
    displayMessage,
    eventType,
    outcome: { result: outcome, reason: null },
    published: world.clock.iso(),
    securityContext: { asNumber: null, asOrg: null, isp: null, domain: null, isProxy: null },
    severity: 'INFO',
    debugContext: {
      debugData: {
        requestId,
        requestUri: shown.path,
        url: `${shown.path}?${shown.query}`,
      },
    },
    legacyEventType: null,
    transaction: { type: 'WEB', id: requestId, detail: {} },
    uuid,
    version: '0',
    request: {
      ipChain: [{ ip: '127.0.0.1', geographicalContext: null, version: 'V4', source: null }],
    },
    target: target
      .map((named) => ({ ...known.get(named.id), ...named }))
      .map((one) => ({
        id: one.id,
        type: one.type,
        alternateId: one.alternateId ?? 'unknown',
        displayName: one.displayName ?? 'unknown',
        detailEntry: null,
      })),
  };
  world.store.collection(LOG_PATH).set(uuid, event);
}

/** `updateApplication` is `Update application`. */
function sentence(operationId: string): string {
  const [first = '', ...others] = operationId.split(/(?<=[a-z0-9])(?=[A-Z])/);
  const rest = others.map((word) => (/^.[A-Z]/.test(word) ? word : word.toLowerCase()));
  return [first.charAt(0).toUpperCase() + first.slice(1), ...rest].join(' ');
}

const ACTOR: JsonObject = {
  id: '00u00000000000000001',
  type: 'User',
  alternateId: 'api-token@example.com',
  displayName: 'API token',
  detailEntry: null,
};
