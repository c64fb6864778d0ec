import { useBoth } from './both.mjs';

// That the process ends by itself afterwards is a part of what is checked.
await useBoth(process.argv[2]);
process.stdout.write('ok\n');
