import type { Diagnostics, Finding } from '../diagnostics/collector.js';

/** The methods by which the parts of the stage report findings. */
export type Reports = Pick<Diagnostics, 'error' | 'warning' | 'info'>;

/** Reports each finding once for each pointer: shared components are read once for each use. */
export function oncePerPlace(diagnostics: Diagnostics): Reports {
  const reported = new Set<string>();
  const isNew = (code: string, { message, pointer }: Finding): boolean => {
    const id = JSON.stringify([code, pointer, message]);
    const added = !reported.has(id);
    reported.add(id);
    return added;
  };
  return {
    error: (code, finding) => void (isNew(code, finding) && diagnostics.error(code, finding)),
    warning: (code, finding) => void (isNew(code, finding) && diagnostics.warning(code, finding)),
    info: (code, finding) => void (isNew(code, finding) && diagnostics.info(code, finding)),
  };
}
