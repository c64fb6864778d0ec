import { describe, expect, it } from 'vitest';
import { objectEnums, repaired } from '../src/description/repairs.js';
import { BenchmarkFailure } from '../src/run/failure.js';

describe('repaired', () => {
  const broken = {
    components: { schemas: { A: { type: 'object', enum: ['X'] }, B: { type: 'object' } } },
  };
  const sound = {
    components: { schemas: { A: { type: 'string', enum: ['X'] }, B: { type: 'object' } } },
  };

  it('changes what is broken, in a copy', () => {
    const before = structuredClone(broken);
    expect(repaired(broken, [objectEnums])).toEqual(sound);
    expect(broken).toEqual(before);
  });

  it('fails for a repair that has become needless', () => {
    expect(() => repaired(sound, [objectEnums])).toThrow(BenchmarkFailure);
  });
});
