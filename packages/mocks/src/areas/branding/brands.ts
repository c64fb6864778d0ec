import { OktaFault } from '../../runtime/engine/fault.js';
import { only } from '../../runtime/engine/merge.js';
import { asObject, type JsonObject } from '../../runtime/json.js';
import type { World } from '../../runtime/world/types.js';
import { defineBehaviour } from '../define.js';
import { link, since } from '../links.js';
import { addMails } from './mail-names.js';

const BRANDS = '/api/v1/brands';
const THEMES = `${BRANDS}/{brandId}/themes`;

const NO_APP: JsonObject = { appInstanceId: null, appLinkName: null, classicApplicationUri: null };

/** A contrast color that nobody has set. One color is recorded with both, as it was sent. */
function contrast(color: unknown): string {
  const digits = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(String(color));
  const [red = 0, green = 0, blue = 0] = (digits?.slice(1) ?? []).map((hex) => parseInt(hex, 16));
  return red * 0.299 + green * 0.587 + blue * 0.114 > 150 ? '#000000' : '#ffffff';
}

const COLORS = ['primaryColorHex', 'secondaryColorHex'];

function contrasts(theme: JsonObject): JsonObject {
  const { primaryColorContrastHex: primary, secondaryColorContrastHex: secondary } = theme;
  return {
    primaryColorContrastHex: primary ?? contrast(theme['primaryColorHex']),
    secondaryColorContrastHex: secondary ?? contrast(theme['secondaryColorHex']),
  };
}

/** Two brands of an org have two names. */
function checkName({ id, name }: JsonObject, { store }: World): void {
  const others = store.collection(BRANDS).items();
  if (name === undefined || !others.some((one) => one['id'] !== id && one['name'] === name)) return;
  throw new OktaFault(409, 'E0000202', 'Brand name already exists.');
}

/** The org's own brand stays, and so does that of a domain. */
function checkUse(id: string, { store }: World): void {
  if (store.collection(BRANDS).get(id)?.['isDefault'] === true) {
    throw new OktaFault(409, 'E0000200', 'A default brand cannot be deleted');
  }
  const domains = store.collection('/api/v1/domains').items();
  if (domains.some(({ brandId }) => brandId === id)) {
    throw new OktaFault(409, 'E0000201', 'A brand associated with a domain cannot be deleted');
  }
}

/** Since this date an org may have several brands, and brands have these properties. */
const SEVERAL = '2023-06-01';

function shownBrand(shown: JsonObject, world: World): JsonObject {
  const { name, isDefault, agreeToCustomPrivacyPolicy, defaultApp, ...always } = shown;
  return {
    ...always,
    customPrivacyPolicyUrl: shown['customPrivacyPolicyUrl'] || null,
    ...since(SEVERAL, world, {
      name,
      isDefault,
      agreeToCustomPrivacyPolicy,
      defaultApp: { ...NO_APP, ...asObject(defaultApp) },
    }),
  };
}

function image(property: string, value: string | null) {
  return ({ params, world }: { params: { brandId: string; themeId: string }; world: World }) => {
    const themes = world.store.collection(`${BRANDS}/${params.brandId}/themes`);
    themes.set(params.themeId, { ...themes.get(params.themeId), [property]: value });
    return value === null
      ? { status: 204 }
      : { status: 201, body: { url: value }, headers: { location: value } };
  };
}

const uploaded = (name: string): string => `https://mock.okta.test/fs/bco/1/${name}.png`;

/** Brands, their themes and their mails. */
export const brands = defineBehaviour({
  resources: {
    [BRANDS]: {
      entity: 'Brand',
      prefix: 'bnd',
      complete(made, _sent, world) {
        addDesign(String(made['id']), world);
        return made;
      },
      settle(item, { before, world }) {
        checkName(item, world);
        return {
          removePoweredByOkta: false,
          agreeToCustomPrivacyPolicy: false,
          name: before?.['name'],
          ...item,
          isDefault: before?.['isDefault'] ?? false,
        };
      },
      beforeDelete: checkUse,
      links: ({ self }, { emailDomainId }, href, { orgUrl }) => ({
        themes: link(`${href}/themes`, 'GET'),
        ...(typeof emailDomainId === 'string' && {
          emailDomain: link(`${orgUrl}/api/v1/email-domains/${emailDomainId}`, 'GET', 'PUT'),
        }),
        self,
      }),
      present: shownBrand,
    },
    [THEMES]: {
      entity: 'Theme',
      prefix: 'the',
      putMerges: true,
      settle: (item, { sent }) => ({ ...item, ...contrasts({ ...only(item, COLORS), ...sent }) }),
      links: ({ self }, _item, href) => ({
        favicon: link(`${href}/favicon`, 'POST', 'DELETE'),
        self,
        logo: link(`${href}/logo`, 'POST', 'DELETE'),
        'background-image': link(`${href}/background-image`, 'POST', 'DELETE'),
      }),
      present: ({ loadingPageTouchPointVariant: loading, ...shown }, world) => ({
        ...shown,
        ...since('2023-01-11', world, { loadingPageTouchPointVariant: loading }),
        ...contrasts(shown),
      }),
    },
  },
  handlers: {
    'POST /api/v1/brands/{brandId}/themes/{themeId}/logo': image('logo', uploaded('logo')),
    'POST /api/v1/brands/{brandId}/themes/{themeId}/favicon': image('favicon', uploaded('favicon')),
    'POST /api/v1/brands/{brandId}/themes/{themeId}/background-image': image(
      'backgroundImage',
      uploaded('background'),
    ),
    'DELETE /api/v1/brands/{brandId}/themes/{themeId}/logo': image('logo', null),
    'DELETE /api/v1/brands/{brandId}/themes/{themeId}/favicon': image('favicon', null),
    'DELETE /api/v1/brands/{brandId}/themes/{themeId}/background-image': image(
      'backgroundImage',
      null,
    ),
  },
  events: {
    'PUT /api/v1/brands/{brandId}': 'system.brand.update',
    'PUT /api/v1/brands/{brandId}/themes/{themeId}': 'system.brand.theme.update',
  },
  populate(world) {
    const id = world.newId('bnd');
    world.store.collection(BRANDS).set(id, {
      id,
      name: 'Mock',
      removePoweredByOkta: false,
      customPrivacyPolicyUrl: null,
      agreeToCustomPrivacyPolicy: false,
      isDefault: true,
      defaultApp: NO_APP,
    });
    addDesign(id, world);
  },
});

/** Adds the theme and the mails that each brand has. */
function addDesign(brand: string, world: World): void {
  const theme = themeFor(world);
  world.store.collection(`${BRANDS}/${brand}/themes`).set(String(theme['id']), theme);
  addMails(brand, world);
}

function themeFor({ newId, orgUrl }: World): JsonObject {
  return {
    id: newId('the'),
    logo: `${orgUrl}/assets/logo.png`,
    favicon: `${orgUrl}/favicon.ico`,
    backgroundImage: null,
    primaryColorHex: '#1662dd',
    secondaryColorHex: '#ebebed',
    signInPageTouchPointVariant: 'OKTA_DEFAULT',
    endUserDashboardTouchPointVariant: 'OKTA_DEFAULT',
    errorPageTouchPointVariant: 'OKTA_DEFAULT',
    emailTemplateTouchPointVariant: 'OKTA_DEFAULT',
    loadingPageTouchPointVariant: 'OKTA_DEFAULT',
  };
}
