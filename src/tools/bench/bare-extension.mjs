// The floor to compare with: a worker that follows the pages and parses them, and does nothing else.
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const WORKER = `
globalThis.pull = async (origin) => {
  let path = '/api/v1/apps?limit=200';
  let requests = 0;
  let apps = 0;
  const from = performance.now();
  while (path) {
    const response = await fetch(origin + path, { credentials: 'include' });
    requests += 1;
    apps += JSON.parse(await response.text()).length;
    const next = /<([^>]+)>; rel="next"/.exec(response.headers.get('link') ?? '')?.[1];
    path = next ? new URL(next).pathname + new URL(next).search : undefined;
  }
  return { ms: performance.now() - from, requests, apps };
};
`;

/** Writes the bare extension and answers its folder. Its page stands for the page from which ours is driven. */
export async function writeBareExtension(folder, manifest) {
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'worker.js'), WORKER);
  await writeFile(join(folder, 'page.html'), '<!doctype html><title>Bare</title>');
  await writeFile(
    join(folder, 'manifest.json'),
    JSON.stringify({
      manifest_version: 3,
      name: 'Bare loop',
      version: '1',
      background: { service_worker: 'worker.js' },
      host_permissions: manifest.host_permissions,
    }),
  );
  return folder;
}
