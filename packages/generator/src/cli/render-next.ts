import { relative } from 'node:path';

import type { GenerateResult } from '../run/result.js';
import { withNeeds } from '../targets/needs.js';
import type { Plan } from './generate-options.js';

/** What a person does after a run that has written something; empty where there is nothing to do. */
export function renderNext({ root, form }: Plan, { outcome }: GenerateResult, cwd: string): string {
  if (outcome !== 'written') return '';
  switch (form.kind) {
    case 'workspace':
      return '';
    case 'packages':
      return `Next: cd ${relative(cwd, root) || '.'} && npm install && npm run build\n`;
    case 'source': {
      const runtimes = withNeeds(form.packages).map(
        (key) => `@oktaforge/${key}@${form.runtimeVersion}`,
      );
      return `It imports what these have: npm install ${runtimes.join(' ')}\n`;
    }
  }
}
