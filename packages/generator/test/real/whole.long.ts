import { products, wholes } from './support/known.js';
import { describePackages } from './support/suite.js';

for (const [name, known] of Object.entries(wholes)) describePackages(name, {}, known);
for (const [name, known] of Object.entries(products)) describePackages(name, {}, known);
