// The `sweep` script of the packages, which turbo runs after each build, also after one that it only brings back.
import { sweepDist } from './dist-files.mjs';

sweepDist();
