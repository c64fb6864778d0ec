// Unions narrow on their discriminator, nested ones too, and keep members that the description does not know.
import type { Application, OtherApplication, Policy, UserFactor } from '@oktaforge/sdk';

export function settingOf(app: Application): string | null | undefined {
  switch (app.signOnMode) {
    case 'BOOKMARK':
      return app.settings?.app?.url ?? app.name;
    case 'BROWSER_PLUGIN':
      if (app.name === 'template_swa') return app.settings?.app?.buttonField;
      if (app.name === 'template_swa3field') return app.settings?.app?.extraFieldSelector;
      return undefined;
    case 'SAML_1_1':
    case 'SAML_2_0':
      return app.name === 'okta_org2org'
        ? app.settings?.app?.baseUrl
        : app.settings?.signOn?.audience;
    case 'OPENID_CONNECT':
      return app.settings?.oauthClient?.initiate_login_uri;
    case 'AUTO_LOGIN':
    case 'BASIC_AUTH':
    case 'SECURE_PASSWORD_STORE':
    case 'WS_FEDERATION':
      return app.label;
    default: {
      // What is left is the member for modes that nobody has described yet; its value is a string, or null for a directory.
      const other: OtherApplication = app;
      const mode: string | null | undefined = other.signOnMode;
      return mode;
    }
  }
}

export function beforeNarrowing(app: Application): unknown {
  // @ts-expect-error: only an OpenID Connect application has an OAuth client
  return app.settings?.oauthClient;
}

export function typo(app: Application): boolean {
  // @ts-expect-error: there is no such mode
  return app.signOnMode === 'BOOKMARKS';
}

export function unlisted(app: Application): boolean {
  return (app.signOnMode as string | undefined) === 'A_MODE_OF_NEXT_YEAR';
}

export function phoneOf(factor: UserFactor): string | null | undefined {
  if (factor.factorType === 'sms') return factor.profile?.phoneNumber;
  if (factor.factorType === 'call') return factor.profile?.phoneExtension;
  // Two values of the discriminator name one subtype.
  if (factor.factorType === 'hotp' || factor.factorType === 'token:hotp')
    return factor.factorProfileId;
  return undefined;
}

export function passwordMinimum(policy: Policy): number | null | undefined {
  return policy.type === 'PASSWORD' ? policy.settings?.password?.complexity?.minLength : undefined;
}
