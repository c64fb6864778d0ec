import type { Facts } from './facts.js';
import { headingOf, sectionsOn } from './page.js';

/** Whether the examples of a description are on the page: those of the management API, which is what 2.16.0 describes. */
export function hasExamplesSection({ name }: Facts): boolean {
  return name.startsWith('management-');
}

/** The page, with the section of one description as it is found now. The newest description comes first. */
export function renderExamplesPage(page: string, { examples }: Facts): string {
  const sections = sectionsOn(page);
  sections.set(headingOf(examples), examples);
  const newestFirst = [...sections].toSorted(([a], [b]) => (a < b ? 1 : -1));
  return `# Examples that contradict their schemas

Written by \`npm run descriptions\`. Okta's descriptions give examples for the bodies of requests and responses; the generated validators,
with their default options and without corrections, refuse these. In each entry: the operation, \`body\` for what is sent or the status of what is answered, the
names of the examples, how many other bodies refer to them, and the places in the body with what is wrong there. \`*\` stands for every
item of a list or key of a map. \`oktaforge examples --spec <file or URL>\` gives the same for any description.

${newestFirst.map(([, section]) => section).join('\n')}`;
}
