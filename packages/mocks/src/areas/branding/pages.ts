import { asObject, type JsonObject, objectIn } from '../../runtime/json.js';
import type { RouteCall } from '../../runtime/engine/route-types.js';
import type { Reply, ResourceRules } from '../../runtime/engine/types.js';
import { defineBehaviour } from '../define.js';
import { since } from '../links.js';

const PAGES = '/api/v1/brands/{brandId}/pages';

/** Texts and addresses of the sign-in widget. Those that were not set are shown as null. */
const TEXTS = [
  'signInLabel',
  'usernameLabel',
  'usernameInfoTip',
  'passwordLabel',
  'passwordInfoTip',
  'forgotPasswordLabel',
  'forgotPasswordUrl',
  'unlockAccountLabel',
  'unlockAccountUrl',
  'helpLabel',
  'helpUrl',
  'customLink1Label',
  'customLink1Url',
  'customLink2Label',
  'customLink2Url',
  'authenticatorPageCustomLinkLabel',
  'authenticatorPageCustomLinkUrl',
  'classicRecoveryFlowEmailOrUsernameLabel',
];

const WIDGET: JsonObject = {
  ...Object.fromEntries(TEXTS.map((name) => [name, null])),
  showPasswordVisibilityToggle: true,
  showUserIdentifier: true,
  widgetGeneration: 'G2',
};

const PROMPT: JsonObject = {
  title: null,
  subtitle: null,
  acceptButtonText: null,
  rejectButtonText: null,
};

/** A page of a brand. It has no content and no version of the widget where none was sent. */
const signInPage: ResourceRules = {
  complete: ({ pageContent = null, widgetVersion = null }) => ({ pageContent, widgetVersion }),
  settle: (item) => ({
    pageContent: null,
    widgetVersion: null,
    ...item,
    widgetCustomizations: objectIn(item, 'widgetCustomizations'),
  }),
  present: (shown) => ({
    ...shown,
    widgetCustomizations: { ...WIDGET, ...objectIn(shown, 'widgetCustomizations') },
  }),
};

/** What every brand shows until it has a page of its own. */
const defaultPage = (more: JsonObject): ResourceRules => ({
  complete: () => ({
    pageContent:
      '<!DOCTYPE html>\n<html>\n<head><title>{{pageTitle}}</title></head>\n<body></body>\n</html>\n',
    contentSecurityPolicySetting: { mode: 'enforced' },
    ...more,
  }),
});

const DEFAULT_WIDGET: JsonObject = {
  ...Object.fromEntries(TEXTS.map((name) => [name, ''])),
  signInLabel: 'Sign In',
  usernameLabel: 'Username',
  passwordLabel: 'Password',
  forgotPasswordLabel: 'Forgot password?',
  unlockAccountLabel: 'Unlock account?',
  helpLabel: 'Help',
  classicRecoveryFlowEmailOrUsernameLabel: 'Email or Username',
  showPasswordVisibilityToggle: true,
  showUserIdentifier: true,
  widgetGeneration: 'G2',
};

/** Only reading shows the prompt that follows a sign-in. */
function readPage(call: RouteCall): Reply {
  const reply = call.generic();
  const body = asObject(reply.body);
  const widget = {
    ...objectIn(body, 'widgetCustomizations'),
    ...since('2026-02-01', call.world, { postAuthKeepMeSignedInPrompt: PROMPT }),
  };
  return { ...reply, body: { ...body, widgetCustomizations: widget } };
}

const VERSIONS = ['^5', '^6', '^7', '*'];

/** Pages of a brand: for signing in, for signing out and for errors. */
export const pages = defineBehaviour({
  resources: {
    [`${PAGES}/sign-in/customized`]: signInPage,
    [`${PAGES}/sign-in/preview`]: signInPage,
    [`${PAGES}/sign-in/default`]: defaultPage({
      widgetVersion: '^7',
      widgetCustomizations: DEFAULT_WIDGET,
    }),
    [`${PAGES}/error/default`]: defaultPage({}),
    [`${PAGES}/sign-out/customized`]: {
      complete: (_made, sent) => ({ type: 'OKTA_DEFAULT', ...sent }),
    },
  },
  handlers: {
    'GET /api/v1/brands/{brandId}/pages/sign-in/customized': readPage,
    'GET /api/v1/brands/{brandId}/pages/sign-in/preview': readPage,
    'GET /api/v1/brands/{brandId}/pages/sign-in/widget-versions': () => ({
      status: 200,
      body: VERSIONS,
    }),
  },
});
