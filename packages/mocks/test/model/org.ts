/** The state tables of Okta's documentation, written down once more and without a look at the mock. */
export interface ModelUser {
  id: string;
  status: string;
  hasPassword: boolean;
}

export interface ModelOrg {
  readonly users: ModelUser[];
  readonly groups: { readonly id: string; readonly members: Set<string> }[];
  readonly apps: { readonly id: string; status: string; readonly assigned: Set<string> }[];
}

/** What a lifecycle operation does to a status: where it leads, or the refusal. */
export type Rule = (user: ModelUser) => { readonly to: string } | { readonly refused: string };

const from =
  (states: readonly string[], to: string | ((user: ModelUser) => string), refused: string): Rule =>
  (user) =>
    states.includes(user.status) ? { to: typeof to === 'string' ? to : to(user) } : { refused };

const provisioned = ({ hasPassword }: ModelUser): string =>
  hasPassword ? 'ACTIVE' : 'PROVISIONED';
const signedIn = ['ACTIVE', 'PASSWORD_EXPIRED', 'RECOVERY', 'LOCKED_OUT'];
const living = [...signedIn, 'STAGED', 'PROVISIONED', 'SUSPENDED'];

/** By the last segment of `POST /api/v1/users/{userId}/lifecycle/…`. */
export const lifecycle: Readonly<Record<string, Rule>> = {
  activate: from(['STAGED', 'DEPROVISIONED'], provisioned, '403 E0000016'),
  reactivate: from(['PROVISIONED', 'RECOVERY'], 'PROVISIONED', '403 E0000038'),
  suspend: from(['ACTIVE'], 'SUSPENDED', '400 E0000001'),
  unsuspend: from(['SUSPENDED'], 'ACTIVE', '400 E0000001'),
  unlock: from(['LOCKED_OUT'], 'ACTIVE', '403 E0000032'),
  reset_password: from([...signedIn, 'PROVISIONED'], 'RECOVERY', '403 E0000038'),
  expire_password: from(signedIn, 'PASSWORD_EXPIRED', '403 E0000038'),
  deactivate: from(living, 'DEPROVISIONED', '403 E0000038'),
};

/** What a new user is. */
export function statusOfNew(activate: boolean, hasPassword: boolean): string {
  if (!activate) return 'STAGED';
  return hasPassword ? 'ACTIVE' : 'PROVISIONED';
}
