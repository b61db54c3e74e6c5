import { readdir, readFile } from 'node:fs/promises';

/** Proportional set size in MB of the Chromium processes that run extensions below one profile; Linux only. */
async function extensionMegabytes(profile) {
  let kilobytes = 0;
  for (const pid of await readdir('/proc')) {
    if (!/^\d+$/.test(pid)) continue;
    const command = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '');
    if (!command.includes('--extension-process') || !command.includes(profile)) continue;
    const rollup = await readFile(`/proc/${pid}/smaps_rollup`, 'utf8').catch(() => '');
    kilobytes += Number(/^Pss:\s+(\d+)/m.exec(rollup)?.[1] ?? 0);
  }
  return kilobytes / 1024;
}

/** Samples the extension process until stopped; answers the peak in MB, or undefined where it cannot be read. */
export function watchMemory(profile, everyMs = 100) {
  let peak = 0;
  let stopped = false;
  const loop = (async () => {
    while (!stopped) {
      peak = Math.max(peak, await extensionMegabytes(profile).catch(() => 0));
      await new Promise((resolve) => setTimeout(resolve, everyMs));
    }
  })();
  return {
    async stop() {
      stopped = true;
      await loop;
      return peak > 0 ? peak : undefined;
    },
  };
}
