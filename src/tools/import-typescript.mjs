import { root } from './ensure.mjs';

/** Imports from the product, whose modules are TypeScript: `contents` are the exports wanted, with paths from the root. */
export async function importTypeScript(contents, options = {}) {
  // Only now: tools are loaded before the dependencies are sure to be there.
  const { build } = await import('esbuild');
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: root, loader: 'ts' },
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'node',
    logLevel: 'silent',
    ...options,
  });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].text).toString('base64')}`);
}
