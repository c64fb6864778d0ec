import type { Area } from './area.js';

// Written by `npx vitest run test/areas/modules.test.ts --update` in packages/mocks, from what the areas there are about.
export const branding: readonly Area[] = [
  {
    module: 'branding/brands',
    name: 'brands',
    paths: [
      '/api/v1/brands',
      '/api/v1/brands/{}',
      '/api/v1/brands/{}/themes',
      '/api/v1/brands/{}/themes/{}',
      '/api/v1/brands/{}/themes/{}/background-image',
      '/api/v1/brands/{}/themes/{}/favicon',
      '/api/v1/brands/{}/themes/{}/logo',
    ],
  },
  {
    module: 'branding/domains',
    name: 'domains',
    paths: [
      '/api/v1/domains',
      '/api/v1/domains/{}',
      '/api/v1/domains/{}/certificate',
      '/api/v1/domains/{}/verify',
    ],
  },
  {
    module: 'branding/mails',
    name: 'mails',
    paths: [
      '/api/v1/brands/{}/templates/email',
      '/api/v1/brands/{}/templates/email/{}/customizations',
      '/api/v1/brands/{}/templates/email/{}/customizations/{}',
      '/api/v1/brands/{}/templates/email/{}/customizations/{}/preview',
      '/api/v1/brands/{}/templates/email/{}/default-content',
      '/api/v1/brands/{}/templates/email/{}/test',
    ],
  },
  {
    module: 'branding/templates',
    name: 'templates',
    paths: ['/api/v1/templates/sms', '/api/v1/templates/sms/{}'],
  },
  { module: 'branding/email-servers', name: 'emailServers', paths: ['/api/v1/email-servers'] },
  {
    module: 'branding/pages',
    name: 'pages',
    paths: [
      '/api/v1/brands/{}/pages/error/default',
      '/api/v1/brands/{}/pages/sign-in/customized',
      '/api/v1/brands/{}/pages/sign-in/default',
      '/api/v1/brands/{}/pages/sign-in/preview',
      '/api/v1/brands/{}/pages/sign-in/widget-versions',
      '/api/v1/brands/{}/pages/sign-out/customized',
    ],
  },
];
