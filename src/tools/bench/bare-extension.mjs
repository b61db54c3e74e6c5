// The floor to compare with: a worker that follows the pages and parses them, and does nothing else.
import { cp, mkdir, writeFile } from 'node:fs/promises';
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

/** The empty page from which an extension is driven. */
const PAGE = { name: 'page.html', html: '<!doctype html><title>Bench</title>' };

/** Copies an extension and answers the copy's folder: the same files, and the page. */
export async function withPage(extension, folder) {
  await cp(extension, folder, { recursive: true });
  await writeFile(join(folder, PAGE.name), PAGE.html);
  return folder;
}

/** Writes the bare extension and answers its folder. */
export async function writeBareExtension(folder, manifest) {
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'worker.js'), WORKER);
  await writeFile(join(folder, PAGE.name), PAGE.html);
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
