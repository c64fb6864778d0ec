import type { PackageKey } from '../emit/shared/setting.js';

/** The tsconfig.json of a package: as strict as the package is tested with, and complete in itself. */
export function packageTsconfig(key: PackageKey): string {
  const compilerOptions = {
    target: 'es2022',
    lib: ['es2023', 'dom', 'dom.iterable'],
    module: 'nodenext',
    moduleResolution: 'nodenext',
    types: key === 'validators' ? [] : ['node'],
    strict: true,
    exactOptionalPropertyTypes: true,
    noUncheckedIndexedAccess: true,
    noImplicitOverride: true,
    noPropertyAccessFromIndexSignature: true,
    verbatimModuleSyntax: true,
    isolatedModules: true,
    declaration: true,
    // Faults in the declarations of other packages do not stop the build.
    skipLibCheck: true,
    rootDir: 'src',
    outDir: 'dist',
  };
  return `${JSON.stringify({ compilerOptions, include: ['src'] }, null, 2)}\n`;
}
