import { wholes } from './support/known.js';
import { describePackages } from './support/suite.js';

for (const [name, known] of Object.entries(wholes)) describePackages(name, {}, known);
