// npm run check: types, lint, generated files up to date.
import { ensureDependencies, main, run } from './ensure.mjs';

const STEPS = [
  ['Types', 'node', ['node_modules/typescript/bin/tsc', '--noEmit']],
  [
    'Lint',
    'node',
    ['node_modules/@biomejs/biome/bin/biome', 'ci', '--colors=off', '--error-on-warnings', '.'],
  ],
  ['Generated files', 'node', ['src/tools/generate.mjs', '--check']],
];

/** Answers the names of the steps that failed. */
export const check = () =>
  STEPS.filter(([name, command, args]) => {
    console.log(`${name} …`);
    return run(command, args).status !== 0;
  }).map(([name]) => name);

if (process.argv[1]?.endsWith('check.mjs')) {
  main(() => {
    ensureDependencies();
    const failed = check();
    if (failed.length > 0) throw new Error(`Failed: ${failed.join(', ')}.`);
    console.log('Types, lint and generated files are in order.');
  });
}
