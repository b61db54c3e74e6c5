import { launch, signIn } from '/work/main/src/tools/launch.mjs';
import { startOrgServer } from '/work/main/src/tools/org-server/server.mjs';
import { waitForPhase, saveExports } from '/work/main/src/tools/popup-driver.mjs';
const server = await startOrgServer({ orgs: { acme: '/work/main/src/demo', globex:'/work/main/test/e2e/orgs/globex' }, copies: 120, latency:60 });
const b = await launch({ extension: '/work/main/dist/chrome', port: server.port });
await signIn(b); await signIn(b,'globex');
const p = await b.open('popup/index.html?org=acme.okta.com');
const q = await b.open('popup/index.html?org=globex.okta.com');
await Promise.all([p,q].map(x=>x.evaluate(()=>[...document.querySelectorAll('button')].find(b=>b.textContent==='Audit this org').click())));
for (const x of [p,q]) await waitForPhase(x,['done']);
console.time('x');
await p.bringToFront();console.timeLog('x','front');
const open=p.getByRole('button',{name:'Export'});
await open.click();console.timeLog('x','click');
console.log(await p.getByRole('menuitem').allInnerTexts());console.timeLog('x','texts');
await p.keyboard.press('Escape');console.timeLog('x','esc');
for (const f of ['JSON','CSV']){
await open.click();console.timeLog('x','click');
const [d]=await Promise.all([p.waitForEvent('download').then(d=>{console.timeLog('x','dl');return d}), p.getByRole('menuitem',{name:f}).click().then(()=>console.timeLog('x','clicked'))]);
await d.saveAs('/tmp/x1/a.json');console.timeLog('x','saved');
}
await b.close(); await server.close();
