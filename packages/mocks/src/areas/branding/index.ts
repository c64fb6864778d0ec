import type { Behaviour } from '../../runtime/engine/types.js';
import { brands } from './brands.js';
import { domains } from './domains.js';
import { emailServers } from './email-servers.js';
import { mails } from './mails.js';
import { pages } from './pages.js';
import { templates } from './templates.js';

/** What users of an org see of it: its brands, their mails, texts and pages, and the domains where these are. */
export const brandingBehaviours: readonly Behaviour[] = [
  brands,
  domains,
  mails,
  templates,
  emailServers,
  pages,
];
