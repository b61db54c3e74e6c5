// npm run mutation [-- part …]: how many planted mistakes the tests find. What a part found last is kept in .stryker.
import { ensureDependencies, main } from './ensure.mjs';
import { scoreOf } from './mutation/score.mjs';

const RULES = 'test/rules/*.test.ts';

/** What is mutated at a time, and the tests that state what it does. */
const PARTS = {
  readers: { mutate: ['src/okta/readers/*.ts'], tests: 'test/okta/**/*.test.ts' },
  audit: { mutate: ['src/audit/*.ts'], tests: 'test/audit/**/*.test.ts test/background/judging.test.ts' },
  'rules-a': { mutate: ['src/rules/{app,as,bookmark,groups}-*.ts'], tests: RULES },
  'rules-oidc': { mutate: ['src/rules/oidc-*.ts', '!src/rules/oidc-redirect-*.ts'], tests: RULES },
  'rules-uri': { mutate: ['src/rules/{oidc-redirect,origin}-*.ts'], tests: RULES },
  'rules-p': { mutate: ['src/rules/{org,policy,prov,rate}-*.ts'], tests: RULES },
  'rules-s': { mutate: ['src/rules/{saml*,signing,svc,swa,syslog,xapp}-*.ts'], tests: RULES },
  'lib-a': { mutate: ['src/rules/lib/{a,b,c,d,e,f,g,h}*.ts'], tests: `test/rules/lib/*.test.ts ${RULES}` },
  'lib-i': { mutate: ['src/rules/lib/{i,j,k,l,m,n,o}*.ts'], tests: `test/rules/lib/*.test.ts ${RULES}` },
  'lib-p': { mutate: ['src/rules/lib/{p,r,s,t,u,v,w}*.ts'], tests: `test/rules/lib/*.test.ts ${RULES}` },
};

main(async () => {
  ensureDependencies();
  const { Stryker } = await import('@stryker-mutator/core');
  const asked = process.argv.slice(2);
  const unknown = asked.find((name) => !Object.hasOwn(PARTS, name));
  if (unknown) throw new Error(`There is no part “${unknown}”. Parts: ${Object.keys(PARTS).join(', ')}.`);
  for (const [name, { mutate, tests }] of Object.entries(PARTS)) {
    if (asked.length > 0 && !asked.includes(name)) continue;
    process.env.MUTATION_TESTS = tests;
    const results = await new Stryker({
      configFile: 'src/tools/mutation/stryker.json',
      mutate,
      incrementalFile: `.stryker/${name}.incremental.json`,
      jsonReporter: { fileName: `.stryker/${name}.json` },
      htmlReporter: { fileName: `.stryker/${name}.html` },
    }).runMutationTest();
    console.log(`${name}: ${scoreOf(results)}`);
  }
});
