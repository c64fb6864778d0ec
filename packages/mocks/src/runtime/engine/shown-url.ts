/** Query parameters of Okta's API whose values are no secrets. Of any other only the name is shown. */
const PLAIN = new Set(
  (
    'activate after cursor disableNotifications expand filter includeNonDeleted kid limit mode nextLogin oauthTokens ' +
    'provider q query_scope removeUsers scopeId search sendEmail since sortBy sortOrder sourceId status strict targetAid ' +
    'targetId targetIdpId templateId templateType tokenLifetimeSeconds type until updatePhone validityYears'
  ).split(' '),
);

/** What a page or the system log shows of a URL: no value that signs somebody in, such as `sessionToken` or a session's id. */
export function shownUrl({ pathname, search }: URL): {
  readonly path: string;
  readonly query: string;
} {
  const parts = search.slice(1).split('&');
  return {
    path: pathname.replace(/(\/api\/v1\/sessions\/)(?!me(?:\/|$))[^/]+/, '$1***'),
    query: parts.map(shownPart).join('&'),
  };
}

function shownPart(part: string): string {
  const at = part.indexOf('=');
  if (at === -1 || PLAIN.has(part.slice(0, at))) return part;
  return `${part.slice(0, at)}=***`;
}
