// npm run mutation [-- part …]: how many planted mistakes the tests find. Parts add up in .stryker; all are run where none is named.
import { Stryker } from '@stryker-mutator/core';
import { ensureDependencies, main } from './ensure.mjs';

/** What is mutated at a time, small enough to be repeated after a change. */
const PARTS = {
  readers: ['src/okta/readers/*.ts'],
  audit: ['src/audit/*.ts'],
  'lib-a': ['src/rules/lib/{a,b,c,d,e,f,g,h}*.ts'],
  'lib-i': ['src/rules/lib/{i,j,k,l,m,n,o}*.ts'],
  'lib-p': ['src/rules/lib/{p,r,s,t,u,v,w}*.ts'],
  'rules-a': ['src/rules/{app,as,bookmark,groups}-*.ts'],
  'rules-oidc': ['src/rules/oidc-*.ts', '!src/rules/oidc-redirect-*.ts'],
  'rules-uri': ['src/rules/{oidc-redirect,origin}-*.ts'],
  'rules-p': ['src/rules/{org,policy,prov,rate}-*.ts'],
  'rules-s': ['src/rules/{saml*,signing,svc,swa,syslog,xapp}-*.ts'],
};

main(async () => {
  ensureDependencies();
  const asked = process.argv.slice(2);
  const unknown = asked.find((name) => !Object.hasOwn(PARTS, name));
  if (unknown) throw new Error(`There is no part “${unknown}”. Parts: ${Object.keys(PARTS).join(', ')}.`);
  for (const [name, mutate] of Object.entries(PARTS)) {
    if (asked.length > 0 && !asked.includes(name)) continue;
    console.log(`${name} …`);
    await new Stryker({ configFile: 'src/tools/mutation/stryker.json', mutate }).runMutationTest();
  }
});
