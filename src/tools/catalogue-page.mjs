// The catalogue as a page: what each rule looks for, why, and how to fix it.

/** Markdown of modules that hold `meta` and `rule`. */
export function cataloguePage(modules, mark) {
  const groups = new Map();
  for (const module of modules.toSorted(byGroup)) {
    const { group } = module.meta;
    groups.set(group, [...(groups.get(group) ?? []), module]);
  }
  const count = modules.reduce((sum, { rule }) => sum + Object.keys(rule.variants).length, 0);
  const parts = [
    `<!-- ${mark} -->`,
    '# Rule catalogue',
    `${modules.length} rules with ${count} variants. A rule is one file beside this page, named by its id; \`npm run new-rule -- <id>\` starts another.`,
    'Where a fix says `PUT`, that replaces the whole object: `GET` it, change only what is named, and send all of it back without `_links` and `_embedded`. The features of an app are the exception.',
    ...[...groups].map(([group, members]) => `## ${group}\n\n${tableOf(members)}`),
    ...[...groups.values()].flat().map(section),
  ];
  return `${parts.join('\n\n')}\n`;
}

const byGroup = (a, b) => compare(a.meta.group, b.meta.group) || compare(a.meta.id, b.meta.id);
const compare = (a, b) => (a < b ? -1 : a > b ? 1 : 0);

const tableOf = (members) =>
  [
    '| Rule | Title | Severity | Confidence | Variants |',
    '|---|---|---|---|---|',
    ...members.map(
      ({ meta, rule }) =>
        `| [\`${meta.id}\`](#${meta.id}) | ${cell(meta.title)} | ${rule.severity} | ${rule.confidence} | ${variantsOf(rule)} |`,
    ),
  ].join('\n');

const variantsOf = ({ variants }) =>
  Object.entries(variants)
    .map(([name, severity]) => `${name} (${severity})`)
    .join(', ');

function section({ meta, rule }) {
  const facts = [
    `severity ${rule.severity}`,
    `confidence ${rule.confidence}`,
    `judges ${rule.kinds.join(', ')}`,
    ...(rule.needs.length > 0 ? [`needs ${rule.needs.join(', ')}`] : []),
    ...(rule.modifiers.length > 0 ? [`modifiers ${rule.modifiers.join(', ')}`] : []),
  ];
  return [
    `### ${meta.id}`,
    `**${meta.title}** · ${facts.join(' · ')}`,
    `Reads ${rule.reads.map((path) => `\`${path}\``).join(', ')}.`,
    [
      '| Variant | Severity | What it says |',
      '|---|---|---|',
      ...Object.entries(rule.variants).map(
        ([name, severity]) => `| ${name} | ${severity} | ${cell(meta.texts[name])} |`,
      ),
    ].join('\n'),
    `**Why.** ${meta.why}`,
    `**Fix.** ${meta.fix.console}`,
    [
      ...(meta.fix.api ? [`- API: \`${meta.fix.api}\``] : []),
      ...(meta.fix.terraform ? [`- Terraform: \`${meta.fix.terraform}\``] : []),
    ].join('\n'),
    ...(meta.falsePositives ? [`**When it is fine.** ${meta.falsePositives}`] : []),
    `**References.**\n\n${meta.references.map(referenceLine).join('\n')}`,
  ]
    .filter(Boolean)
    .join('\n\n');
}

const referenceLine = ({ standard, section: part, url, paraphrase }) =>
  `- [${standard}, ${part}](${url}): ${paraphrase}`;

const cell = (text = '') => text.replaceAll('|', '\\|');
