import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';

import { askMock } from '../../support/answers.js';
import { sharedFile } from '../../support/shared.js';
import type { Known } from './known.js';
import { type Built, type Fault, buildPackages } from './packages.js';
import { slice } from './slice.js';

/** What is to be built of a description. */
interface Part {
  /** Beginnings of the paths to be taken; all without. */
  readonly paths?: readonly string[];
}

/**
 * The suite of one of the descriptions in ../shared: its three packages are generated, compiled and sampled.
 *
 * @param known what is not as it should be, yet; the list has to be right
 */
export function describePackages(name: string, part: Part, known: Known): void {
  const file = sharedFile(`specs/${name}.yaml`);
  describe.skipIf(file === undefined)(`packages of ${name}`, () => {
    let root = '';
    let built: Built;
    beforeAll(async () => {
      root = mkdtempSync(join(tmpdir(), 'oktaforge-'));
      built = await buildPackages(specOf(file ?? '', part, root), join(root, 'workspace'));
    });

    afterAll(() => rmSync(root, { recursive: true }));

    it('goes through the pipeline without an error', () => {
      const { errors, outcome, operations, models } = built;
      expect({ errors, outcome, operations, models }).toEqual({
        errors: [],
        outcome: 'written',
        operations: known.operations,
        models: known.models,
      });
    });

    it.each(['sdk', 'validators'] as const)('%s compiles under the strictest settings', (each) => {
      expect(built.faults[each].map(({ text }) => text)).toEqual([]);
    });

    it('mocks make nothing that their types do not have', () => {
      expect(built.faults.mocks.filter(isUnknownProperty).map(({ text }) => text)).toEqual([]);
    });

    it('mocks have no other errors than those that are known', () => {
      const others = built.faults.mocks.filter((fault) => !isUnknownProperty(fault));
      expect(counted(others.map(({ file: at, code }) => `${folderOf(at)} ${code}`))).toEqual(
        known.faults,
      );
    });

    it('a mock answers what can be read, and has nothing that the description does not have', async () => {
      const { asked, failed, foreign } = await askMock(join(root, 'workspace'));
      expect(failed).toEqual([]);
      expect(foreign.map((path) => path.replaceAll(/\/\w{20}(?=\/|$)/g, '/{}'))).toEqual(
        known.foreign ?? [],
      );
      if (known.asked === undefined) expect(asked).toBeGreaterThan(3);
      else expect(asked).toBe(known.asked);
    });

    it('each fixture has a validator', () => {
      const { unvalidated, values } = built.samples;
      expect(unvalidated).toEqual([]);
      expect(values).toBeGreaterThan(known.models);
    });

    it('validators accept every example among the fixtures', () => {
      const { described, validated, refused } = built.examples;
      expect(refused).toEqual([]);
      expect(described).toBeGreaterThan(0);
      // Some answers have a type without a name.
      expect(validated).toBeGreaterThan(described * 0.7);
    });

    it('no fixture lacks what is required', () => {
      expect(built.samples.refused.filter(isRequired)).toEqual([]);
    });

    it('validators refuse no other fixtures than those that are known', () => {
      const others = built.samples.refused.filter((refusal) => !isRequired(refusal));
      expect(counted(others.map((refusal) => refusal.split(' ')[0] ?? ''))).toEqual(known.refused);
    });
  });
}

function specOf(file: string, { paths }: Part, root: string): string {
  if (paths === undefined) return file;
  const spec = join(root, 'slice.json');
  const whole = parse(readFileSync(file, 'utf8')) as Readonly<Record<string, unknown>>;
  writeFileSync(spec, JSON.stringify(slice(whole, paths)));
  return spec;
}

const isUnknownProperty = ({ file, code }: Fault): boolean =>
  file.startsWith('src/generated/') && code === 'TS2353';

const isRequired = (refusal: string): boolean => refusal.startsWith('required ');

/** `src/generated`, `src/areas`, or the file itself where it lies beside these. */
function folderOf(file: string): string {
  return file.split('/').slice(0, 2).join('/');
}

function counted(names: readonly string[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const name of names) counts[name] = (counts[name] ?? 0) + 1;
  return counts;
}
