import { checkImports } from './subpaths.mjs';
import { checkImports as checkImportsForNode } from './subpaths-node.mjs';

checkImports();
checkImportsForNode();
process.stdout.write('ok\n');
// MSW opens a channel as soon as it is imported, for which Deno would wait.
process.exit(0);
