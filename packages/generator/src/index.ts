export { generate, type GenerateOptions } from './run/generate.js';
export type { GenerateResult, Findings, Summary } from './run/result.js';
export type { Counts, ProgressEvent, ProgressListener, StageName } from './run/progress.js';
export { type Config, defineConfig } from './config/config.js';
export { type ConfigReading, findConfig, readConfig } from './config/read.js';
export type { LoadOptions } from './load/inputs.js';
export type { OutputForm, PackagesForm, SourceForm } from './targets/index.js';
export { type NameOptions, packageNames } from './targets/names.js';
export type { PackageKey, PackageNames } from './emit/shared/setting.js';
export type { Drift } from './output/drift.js';
export type { Written } from './output/write.js';
export { WorkspaceLocked } from './output/workspace-lock.js';
export type { Diagnostic, Severity, SourceLocation } from './diagnostics/types.js';
export { renderText, renderJson, type RenderOptions } from './diagnostics/render.js';
export type { Sources } from './diagnostics/positions.js';
export { loadDescription, type Loaded } from './load/load.js';
export { diff, type DiffOptions, type DiffResult } from './run/diff.js';
export { update, type UpdateOptions, type UpdateResult } from './run/update.js';
export type { Judgement } from './run/judge.js';
export {
  type Change,
  type IgnoredChange,
  type Level,
  type PackageLevels,
  type RuleId,
  rules,
} from './changes/index.js';
export { readApi, type Reading } from './run/read-api.js';
export { judgeExamples, type ExamplesResult } from './run/examples.js';
export { type ExamplesInput, type Share, renderExamples, sharesOf } from './report/examples.js';
export type { Contradiction, FaultKind, Judged } from './examples/types.js';
export type * from './ir/types.js';
