// npm run bench [-- --apps N --rounds N --only audit|console]: the figures of the README. Ratios within one run; machines differ and are noisy.
import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureDependencies, main, root } from './ensure.mjs';

const OPTIONS = {
  apps: { type: 'string', default: '20000' },
  rounds: { type: 'string', default: '2' },
  org: { type: 'string' },
  only: { type: 'string' },
};

main(async () => {
  const { values } = parseArgs({ options: OPTIONS });
  if (values.only && !['audit', 'console'].includes(values.only))
    throw new Error('--only wants audit or console.');
  ensureDependencies();
  const { build } = await import('./build.mjs');
  const dir = values.org ?? [join(root, '../shared/orgs/recorded'), join(root, 'src/demo')].find(existsSync);
  const size = JSON.parse(readFileSync(join(dir, 'api/v1/apps.json'), 'utf8')).length;
  const copies = Math.ceil(Number(values.apps) / size);
  const work = await mkdtemp(join(tmpdir(), 'app-auditor-bench-'));
  try {
    const given = {
      dir,
      copies,
      apps: size * copies,
      rounds: Number(values.rounds),
      extension: await build(),
      work,
    };
    const parts = { audit: auditFigures, console: consoleFigures };
    const chosen = values.only ? [parts[values.only]] : Object.values(parts);
    const rows = [];
    for (const figures of chosen) rows.push(...(await figures(given)));
    const { table } = await import('./bench/table.mjs');
    console.log(`\n${size * copies} apps, ${new Date().toISOString().slice(0, 10)}\n\n${table(rows)}`);
  } finally {
    await rm(work, { recursive: true, force: true });
  }
});

async function auditFigures({ dir, copies, apps, rounds, extension, work }) {
  const [
    { row },
    { measureRules },
    { measurePull },
    { measurePaint, manifestOf },
    { scriptSize },
    { withPage, writeBareExtension },
  ] = await Promise.all([
    import('./bench/table.mjs'),
    import('./bench/rules.mjs'),
    import('./bench/pull.mjs'),
    import('./bench/paint.mjs'),
    import('./bench/sizes.mjs'),
    import('./bench/bare-extension.mjs'),
  ]);
  const bareExtension = await writeBareExtension(join(work, 'bare'), await manifestOf(extension));
  const driven = await withPage(extension, join(work, 'ours'));
  const say = (line) => console.log(line);
  say('Rules …');
  const rules = await measureRules({ dir });
  say(
    `  parse ${rules.parse.toFixed(1)} ms, read ${rules.read.toFixed(1)} ms, judge ${rules.judge.toFixed(1)} ms for ${rules.apps} apps`,
  );
  say(
    `  ${rules.shares
      .slice(0, 5)
      .map(({ id, share }) => `${id} ${(share * 100).toFixed(0)} %`)
      .join(', ')}`,
  );
  const [slowest] = rules.shares;
  const pulls = {};
  for (const latency of [100, 0]) {
    say(`Audit and bare loop at ${latency} ms …`);
    pulls[latency] = await measurePull({ dir, copies, latency, extension: driven, bareExtension, rounds });
    const { bare, ours } = pulls[latency];
    say(
      `  bare ${bare.ms.toFixed(0)} ms ${bare.megabytes?.toFixed(0)} MB, ours ${ours.ms.toFixed(0)} ms ${ours.megabytes?.toFixed(0)} MB`,
    );
  }
  say('Popup …');
  const paint = await measurePaint({ dir, copies, extension, folder: join(work, 'paint') });
  say(
    `  static ${paint.static.toFixed(0)} ms, popup ${paint.popup.toFixed(0)} ms, content ${paint.rendered?.toFixed(0)} ms, ${paint.findings} findings`,
  );
  const popup = await scriptSize(join(extension, 'popup/main.js'));
  const worker = await scriptSize(join(extension, 'background.js'));
  say(
    `  popup ${popup.raw.toFixed(1)} kB raw, ${popup.gzip.toFixed(1)} kB gzip; worker ${worker.raw.toFixed(1)} kB raw, ${worker.gzip.toFixed(1)} kB gzip`,
  );
  const ratio = (latency, figure) => pulls[latency].ours[figure] / pulls[latency].bare[figure];
  return [
    row('Whole audit against a bare fetch-and-parse loop, 100 ms latency', ratio(100, 'ms'), 0.97),
    row('The same, no latency', ratio(0, 'ms'), 1.3),
    row('Requests for the apps', pulls[0].ours.requests, Math.ceil(apps / 200) + 1, { unit: '', digits: 0 }),
    row('Rules against JSON.parse of the same bytes', rules.judge / rules.parse, 0.45),
    row('Share of the slowest rule in what all rules take', slowest.share * 100, 5, {
      unit: ' %',
      digits: 1,
    }),
    row('Peak memory of the extension process against the bare loop', ratio(0, 'megabytes'), 1.25),
    row(
      `First paint of the popup with ${paint.findings} findings against a static page`,
      paint.popup / paint.static,
      1.4,
    ),
    row('Popup script before the texts, gzip', popup.gzip, 25, { unit: ' kB', digits: 1 }),
  ];
}

async function consoleFigures({ extension, work }) {
  const [{ row }, { measureConsole }] = await Promise.all([
    import('./bench/table.mjs'),
    import('./bench/console.mjs'),
  ]);
  console.log('Admin Console …');
  const found = await measureConsole({ root, extension, folder: join(work, 'console') });
  console.log(
    `  script added: ${found.run.toFixed(1)} ms running, ${found.compile.toFixed(1)} ms compiling; first read ${found.firstRead.toFixed(1)} ms, again ${found.reread.toFixed(1)} ms for ${found.rows} rows`,
  );
  const ms = { unit: ' ms', digits: 1 };
  return [
    row(
      `Script time added to a console page with nothing to do (compiling takes ${found.compile.toFixed(1)} ms more)`,
      found.run,
      5,
      ms,
    ),
    row(`Re-read of a form with ${found.rows} rows`, found.reread, 16, ms),
    row('Content script, gzip', found.gzip, 40, { unit: ' kB', digits: 1 }),
  ];
}
