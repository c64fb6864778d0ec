import { allSeeds } from './support/all-seeds.js';
import { describeCommands } from './support/commands.js';

describeCommands(await allSeeds(), ['--json']);
