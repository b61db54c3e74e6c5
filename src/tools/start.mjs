// npm start: a simulated org, a real Chromium with the extension, an audit through the popup, and what it found.
import { parseArgs } from 'node:util';
import { ensureDependencies, main, root } from './ensure.mjs';

const USAGE = `Usage: npm start -- [options]
  --org DIR            serve this org directory instead of the built-in sample org
  --headless           no window; end when the audit has ended
  --out DIR            save every export format there
  --latency MS         delay each answer of the org
  --rate N/SECONDS     rate limit of /api/v1/apps*
  --copies N           serve N copies of the apps under distinct ids
  --stats FILE         write what the org server saw
  --help               this text`;

const OPTIONS = {
  org: { type: 'string' },
  headless: { type: 'boolean', default: false },
  out: { type: 'string' },
  latency: { type: 'string', default: '0' },
  rate: { type: 'string' },
  copies: { type: 'string', default: '1' },
  stats: { type: 'string' },
  help: { type: 'boolean', default: false },
};

/** The options, or undefined with the reason printed. */
function readOptions() {
  try {
    const { values } = parseArgs({ options: OPTIONS });
    const rate = values.rate === undefined ? undefined : /^(\d+)\/(\d+)$/.exec(values.rate);
    if (rate === null || rate?.slice(1).some((part) => Number(part) < 1))
      throw new Error('--rate wants N/SECONDS, such as 50/60.');
    if (!/^\d+$/.test(values.latency)) throw new Error('--latency wants a number of milliseconds.');
    if (!/^[1-9]\d*$/.test(values.copies)) throw new Error('--copies wants a whole number from 1.');
    for (const name of ['out', 'stats']) if (values[name] === '') throw new Error(`--${name} wants a path.`);
    return {
      ...values,
      latency: Number(values.latency),
      copies: Number(values.copies),
      rate: rate ? { limit: Number(rate[1]), seconds: Number(rate[2]) } : undefined,
    };
  } catch (error) {
    console.error(`${error.message}\n${USAGE}`);
    return undefined;
  }
}

main(async () => {
  const options = readOptions();
  if (!options) return 2;
  if (options.help) {
    console.log(USAGE);
    return 0;
  }
  ensureDependencies();
  const { demonstrate } = await import('./demonstrate.mjs');
  return demonstrate({ ...options, root });
});
