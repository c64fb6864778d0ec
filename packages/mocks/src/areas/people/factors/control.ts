import type { FactorControl } from '../../../runtime/factor-control.js';
import type { World } from '../../../runtime/world/types.js';
import { USERS } from '../../paths.js';
import { passCodeOf } from './secrets.js';
import { answerPush, type Verdict } from './transactions.js';

export function factorControl(world: World): FactorControl {
  const pathOf = (userId: string, factorId: string): string =>
    `${USERS}/${userId}/factors/${factorId}`;
  const answer = (path: string, verdict: Verdict): void => {
    if (answerPush(path, verdict, world)) return;
    throw new TypeError(`no push waits at ${path}: verify the factor first`);
  };
  return {
    approve(userId, factorId) {
      const factors = world.store.collection(`${USERS}/${userId}/factors`);
      const factor = factors.get(factorId);
      if (factor?.['factorType'] === 'push' && factor['status'] !== 'ACTIVE') {
        factors.set(factorId, { ...factor, status: 'ACTIVE' });
        return;
      }
      answer(pathOf(userId, factorId), 'SUCCESS');
    },
    reject: (userId, factorId) => answer(pathOf(userId, factorId), 'REJECTED'),
    async passCode(userId, factorId) {
      const path = pathOf(userId, factorId);
      const code = await passCodeOf(path, world);
      if (code === undefined) throw new TypeError(`no code was sent for ${path}`);
      return code;
    },
  };
}
