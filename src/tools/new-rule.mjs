// npm run new-rule -- <id>: starts a rule and its test. Both fail the suite until they say something.
import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureDependencies, main } from './ensure.mjs';
import { generate, generated } from './generate.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const [id = ''] = process.argv.slice(2);

const ruleText = () => `import { defineRule, type RuleMeta } from '../model/rule.ts';
import { isOidcApp } from './lib/customer-app.ts';
import { NO_PROBLEMS } from './lib/no-problems.ts';

export const meta = {
  id: '${id}',
  title: '',
  group: '',
  texts: {
    bad: '',
  },
  why: '',
  fix: {
    console: '',
  },
  references: [],
} as const satisfies RuleMeta;

export const rule = /* @__PURE__ */ defineRule({
  id: '${id}',
  severity: 'medium',
  confidence: 'high',
  variants: {
    bad: 'medium',
  },
  reads: ['settings.oauthClient.grant_types'],
  appliesTo: isOidcApp,
  evaluate: () => NO_PROBLEMS,
});
`;

const testText = () => `import { rule } from '../../src/rules/${id}.ts';
import { oidcApp, oinApp, samlApp } from '../support/build-subjects.ts';
import { testRule } from '../support/rule-tester.ts';

testRule(rule, {
  pass: [{ name: 'sound', subject: oidcApp() }],
  fail: [{ name: 'bad', subject: oidcApp(), problems: ['bad'] }],
  na: [{ name: 'another protocol', subject: samlApp() }],
  unknown: [{ name: 'not exposed', subject: oinApp(), reason: 'oin-not-exposed' }],
});
`;

const steps = (rule, test) => `Started ${rule} and ${test}.
1. Write the texts and the references in meta; Okta's words for Okta's things. The group is one of the
   headings of src/rules/README.md; references are in src/rules/lib/references.
2. Declare in reads what decides the rule, and write evaluate: a problem for each thing that is wrong.
   A field that is absent says nothing, unless Okta documents a default (src/rules/lib/oidc-defaults.ts).
   A rule of something else than OIDC apps has an appliesTo of its own, and kinds where it judges no apps;
   src/model/rule.ts tells what else a rule can declare: options, needs for facts, modifiers.
3. Fill the four lists of the test: every variant needs a case.
4. npm run fix && npm run generate && npm test`;

main(async () => {
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)+$/.test(id)) {
    console.error(
      'Usage: npm run new-rule -- <id>, an id of at least two words in small letters such as oidc-redirect-uri-http',
    );
    return 2;
  }
  const files = [
    [`src/rules/${id}.ts`, ruleText()],
    [`test/rules/${id}.test.ts`, testText()],
  ];
  const taken = files.map(([path]) => path).filter((path) => existsSync(join(root, path)));
  if (taken.length > 0) throw new Error(`There already: ${taken.join(' and ')}. Nothing was written.`);
  ensureDependencies();
  // Before anything is written: another rule may be broken.
  await generated();
  for (const [path, text] of files) await writeFile(join(root, path), text);
  await generate();
  console.log(steps(...files.map(([path]) => path)));
});
