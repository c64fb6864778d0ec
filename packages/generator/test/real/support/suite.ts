import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import type { LoadOptions } from '../../../src/load/inputs.js';
import { askMock } from '../../support/answers.js';
import type { Known } from './known.js';
import { type Built, type Fault, buildPackages, counted } from './packages.js';

/** What a suite has built, for further tests. */
export interface Workspace {
  readonly source: LoadOptions;
  /** Folder with the built packages. */
  readonly root: string;
  readonly built: Built;
}

/**
 * The suite of a description: its three packages are generated, compiled and sampled.
 *
 * @param sourceIn gives what is to be read, and may write it into the folder; undefined when it is not on this machine
 * @param known what is not as it should be, yet; the list has to be right
 * @param more declares further tests of what was built
 */
export function describePackages(
  name: string,
  sourceIn: ((folder: string) => LoadOptions) | undefined,
  known: Known,
  more: (workspace: () => Workspace) => void = () => undefined,
): void {
  describe.skipIf(sourceIn === undefined)(`packages of ${name}`, () => {
    let root = '';
    let source: LoadOptions = { spec: '' };
    let built: Built;
    beforeAll(async () => {
      root = mkdtempSync(join(tmpdir(), 'oktaforge-'));
      source = sourceIn?.(root) ?? source;
      built = await buildPackages(source, join(root, 'workspace'));
    });

    afterAll(() => rmSync(root, { recursive: true }));

    it('goes through the pipeline without an error', () => {
      const { errors, outcome, operations, models } = built;
      expect({ errors, outcome, operations, models }).toEqual({
        errors: [],
        outcome: 'written',
        operations: known.operations ?? operations,
        models: known.models ?? models,
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
      expect(foreign).toEqual([]);
      if (known.asked === undefined) expect(asked).toBeGreaterThan(3);
      else expect(asked).toBe(known.asked);
    });

    it('each fixture has a validator', () => {
      const { unvalidated, values } = built.samples;
      expect(unvalidated).toEqual([]);
      expect(values).toBeGreaterThan(built.models);
    });

    it('validators accept every example among the fixtures', () => {
      const { described, validated, refused } = built.examples;
      expect(refused).toEqual([]);
      // Some answers have a type without a name. The descriptions of 2.16.0 have no examples at all.
      expect(validated).toBeGreaterThanOrEqual(described * 0.7);
    });

    it('no fixture lacks what is required', () => {
      expect(built.samples.refused.filter(isRequired)).toEqual([]);
    });

    it('validators refuse no other fixtures than those that are known', () => {
      const others = built.samples.refused.filter((refusal) => !isRequired(refusal));
      expect(counted(others.map((refusal) => refusal.split(' ')[0] ?? ''))).toEqual(known.refused);
    });

    more(() => ({ source, root: join(root, 'workspace'), built }));
  });
}

const isUnknownProperty = ({ file, code }: Fault): boolean =>
  file.startsWith('src/generated/') && code === 'TS2353';

const isRequired = (refusal: string): boolean => refusal.startsWith('required ');

/** `src/generated`, `src/areas`, or the file itself where it lies beside these. */
function folderOf(file: string): string {
  return file.split('/').slice(0, 2).join('/');
}
