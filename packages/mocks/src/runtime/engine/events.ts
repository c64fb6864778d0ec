import { isJsonObject, type JsonObject } from '../json.js';
import type { Call, EventDraft, Reply } from './types.js';

/** Where the system log is kept, oldest event first. */
export const LOG_PATH = '/api/v1/logs';

/** Writes an event of the system log. */
export function writeEvent(
  draft: EventDraft,
  { world, headers, operation, url }: Call,
  reply: Reply,
): void {
  const {
    eventType,
    displayMessage = eventType,
    outcome = 'SUCCESS',
    target = targetOf(reply),
  } = draft;
  const uuid = uuidOf(world.newToken);
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
    debugContext: { debugData: { requestUri: url.pathname, url: url.pathname + url.search } },
    legacyEventType: null,
    transaction: { type: 'WEB', id: world.newToken(27), detail: {} },
    uuid,
    version: '0',
    request: { ipChain: [] },
    target: target.map((one) => ({
      id: one.id,
      type: one.type,
      alternateId: one.alternateId ?? 'unknown',
      displayName: one.displayName ?? 'unknown',
      detailEntry: null,
    })),
  };
  world.store.collection(LOG_PATH).set(uuid, event);

  function targetOf({ body }: Reply): NonNullable<EventDraft['target']> {
    const id = isJsonObject(body) ? body['id'] : undefined;
    return typeof id === 'string' ? [{ id, type: operation.model ?? operation.area }] : [];
  }
}

const ACTOR: JsonObject = {
  id: '00u00000000000000001',
  type: 'User',
  alternateId: 'api-token@example.com',
  displayName: 'API token',
  detailEntry: null,
};

function uuidOf(newToken: (length: number) => string): string {
  const hex = [...newToken(32)].map((c) => (c.charCodeAt(0) % 16).toString(16)).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}
