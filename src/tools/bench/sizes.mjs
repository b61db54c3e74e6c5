import { readFile, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** Raw and gzip size in kB of a script and all it imports statically: what a page loads before its first lazy import. */
export async function scriptSize(entry) {
  const seen = new Set();
  const queue = [entry];
  let raw = 0;
  let gzip = 0;
  while (queue.length > 0) {
    const file = queue.pop();
    if (seen.has(file)) continue;
    seen.add(file);
    const text = await readFile(file);
    raw += text.length;
    gzip += gzipSync(text, { level: 9 }).length;
    for (const [, target] of text
      .toString()
      .matchAll(/(?:^|[;\n}])\s*(?:import|export)\s*(?:[^"';()]*?from\s*)?["'](\.[^"']+)["']/g)) {
      const path = join(dirname(file), target);
      if (await stat(path).catch(() => undefined)) queue.push(path);
    }
  }
  return { raw: raw / 1000, gzip: gzip / 1000, files: seen.size };
}
