import { readdir, readFile } from 'node:fs/promises';

const EVERY_MS = 200;

/** Processes that run extensions below one profile; Linux only. */
async function extensionProcesses(profile) {
  const found = [];
  for (const pid of await readdir('/proc')) {
    if (!/^\d+$/.test(pid)) continue;
    const command = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '');
    if (command.includes('--extension-process') && command.includes(profile)) found.push(pid);
  }
  return found;
}

/** Proportional set size in MB, all of them together. */
async function megabytesOf(pids) {
  let kilobytes = 0;
  for (const pid of pids) {
    const rollup = await readFile(`/proc/${pid}/smaps_rollup`, 'utf8').catch(() => '');
    kilobytes += Number(/^Pss:\s+(\d+)/m.exec(rollup)?.[1] ?? 0);
  }
  return kilobytes / 1024;
}

/** Samples the extension process until stopped; answers the peak in MB, or undefined where it cannot be read. */
export async function watchMemory(profile) {
  // Looked for once: a walk through /proc every time would slow down what is measured.
  const pids = await extensionProcesses(profile).catch(() => []);
  let peak = 0;
  let stopped = false;
  const loop = (async () => {
    while (!stopped) {
      peak = Math.max(peak, await megabytesOf(pids));
      await new Promise((resolve) => setTimeout(resolve, EVERY_MS));
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
