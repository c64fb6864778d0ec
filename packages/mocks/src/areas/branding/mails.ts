import { OktaFault } from '../../runtime/engine/fault.js';
import { lastSegment, parentPath } from '../../runtime/engine/paths.js';
import type { Write } from '../../runtime/engine/types.js';
import type { JsonObject } from '../../runtime/json.js';
import type { World } from '../../runtime/world/types.js';
import { defineBehaviour } from '../define.js';
import { link, since } from '../links.js';

const TEMPLATES = '/api/v1/brands/{brandId}/templates/email';
const TEMPLATE = `${TEMPLATES}/{templateName}`;
const CUSTOMIZATIONS = `${TEMPLATE}/customizations`;

/** The texts that a brand sends until it has some of its own. */
const textOf = (path: string): JsonObject => {
  const [, name = ''] = /\/email\/([^/]+)/.exec(path) ?? [];
  return { subject: name, body: `<html><body>${name}</body></html>` };
};

const templateOf = (href: string): string => href.replace(/(\/email\/[^/]+).*/, '$1');

/** The texts of a template are of one language each, and one of them is the default: the first, until another is. */
function settle(item: JsonObject, { kind, path, world, before }: Write): JsonObject {
  const all = world.store.collection(parentPath(path));
  const others = all.entries().filter(([id]) => id !== item['id']);
  if (others.some(([, other]) => other['language'] === item['language'])) {
    refuse('E0000183', 'An email template customization for that language already exists.');
  }
  const isDefault = others.length === 0 || item['isDefault'] === true;
  if (kind !== 'create' && before?.['isDefault'] === true && item['isDefault'] === false) {
    refuse(
      'E0000185',
      "The isDefault parameter of the default email template customization can't be set to false.",
    );
  }
  for (const [id, other] of isDefault ? others : []) all.set(id, { ...other, isDefault: false });
  return { ...item, isDefault };
}

function keepDefault(id: string, { store }: World, path: string): void {
  const all = store.collection(parentPath(path));
  if (all.get(id)?.['isDefault'] === true && all.ids().length > 1) {
    refuse('E0000184', "A default email template customization can't be deleted.");
  }
}

function refuse(code: string, summary: string): never {
  throw new OktaFault(409, code, summary);
}

/** Mails of brands, and the texts that an org writes for them. */
export const mails = defineBehaviour({
  resources: {
    [TEMPLATES]: {
      entity: 'EmailTemplate',
      idOf: ({ name }) => String(name),
      resolve(name, { store }, path) {
        const ids = store.collection(path).ids();
        return ids.find((id) => id.toLowerCase() === name.toLowerCase());
      },
      links: (_standard, _item, href, world) => ({
        ...since('2023-01-01', world, { settings: link(`${href}/settings`, 'GET', 'PUT') }),
        self: link(href, 'GET'),
        defaultContent: link(`${href}/default-content`, 'GET'),
        test: link(`${href}/test`, 'POST'),
        customizations: link(`${href}/customizations`, 'GET', 'POST', 'DELETE'),
      }),
    },
    [`${TEMPLATE}/default-content`]: {
      complete: () => ({}),
      present: (shown, { orgUrl }, path) => ({
        ...textOf(path),
        ...shown,
        _links: {
          preview: link(`${orgUrl}${path}/preview`, 'GET'),
          template: link(templateOf(orgUrl + path), 'GET'),
          self: link(orgUrl + path, 'GET'),
        },
      }),
    },
    [`${CUSTOMIZATIONS}/{customizationId}/preview`]: {
      complete: () => ({}),
      present: (shown, { orgUrl, store }, path) => {
        const { subject, body } =
          store.collection(parentPath(parentPath(path))).get(lastSegment(parentPath(path))) ?? {};
        const template = templateOf(orgUrl + path);
        return {
          ...shown,
          ...textOf(path),
          ...(subject !== undefined && { subject }),
          ...(body !== undefined && { body }),
          _links: {
            template: link(template, 'GET'),
            self: link(orgUrl + path, 'GET'),
            test: link(`${template}/test`, 'POST'),
          },
        };
      },
    },
    [CUSTOMIZATIONS]: {
      entity: 'EmailTemplateCustomization',
      prefix: 'oel',
      settle,
      beforeDelete: keepDefault,
    },
  },
  events: {
    'POST /api/v1/brands/{brandId}/templates/email/{templateName}/customizations':
      'system.email.template.create',
    'PUT /api/v1/brands/{brandId}/templates/email/{templateName}/customizations/{customizationId}':
      'system.email.template.update',
    'DELETE /api/v1/brands/{brandId}/templates/email/{templateName}/customizations/{customizationId}':
      'system.email.template.delete',
    'DELETE /api/v1/brands/{brandId}/templates/email/{templateName}/customizations':
      'system.email.template.delete',
    'POST /api/v1/brands/{brandId}/templates/email/{templateName}/test': 'system.email.send_test',
  },
});
