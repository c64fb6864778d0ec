import { describe, expect, it } from 'vitest';
import { merge, withoutRemoved } from '../../src/runtime/engine/merge.js';

const old = { a: { x: 1, y: { z: 2 } }, b: 3 };

describe('a partial update', () => {
  it.each([
    [{}, [], old],
    [{ b: null }, [], { ...old, b: null }],
    [{ b: null }, [['b']], { a: old.a }],
    [{ b: null, c: null }, [['*']], { a: old.a }],
    [{ a: { x: null } }, [['a', 'x']], { a: { y: old.a.y }, b: 3 }],
    [{ a: { x: null } }, [['a']], { ...old, a: { ...old.a, x: null } }],
    [{ a: { x: null, y: null } }, [['a', '*']], { ...old, a: {} }],
    [{ a: { x: null, y: null } }, [['a'], ['a', '*']], { b: 3 }],
    [{ a: { y: { z: null } } }, [['a', '*', 'z']], { ...old, a: { x: 1, y: {} } }],
    [{ c: { x: null, y: 1 } }, [['*', 'x']], { ...old, c: { y: 1 } }],
    [{ c: {} }, [['c']], { ...old, c: {} }],
  ])('%j, where null removes %j', (sent, removed, want) => {
    expect(merge(old, sent, removed)).toEqual(want);
  });

  it('changes nothing of what it is given', () => {
    const sent = { a: { x: null } };
    merge(old, sent, [['a', '*']]);
    expect([old, sent]).toEqual([{ a: { x: 1, y: { z: 2 } }, b: 3 }, { a: { x: null } }]);
  });
});

it('what is new is without what null removes', () => {
  const sent = { profile: { login: 'a', title: null }, type: null };
  expect(withoutRemoved(sent, [['profile', '*']])).toEqual({ profile: { login: 'a' }, type: null });
});
