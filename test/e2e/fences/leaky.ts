/**
 * A panel as it must not be, made by the page itself: every way of stealing has to work on it, or it proves nothing. Runs in the
 * page; it is sent as text, so it needs nothing from outside.
 */
export function openLeakyPanel(words: string): void {
  const host = document.createElement('leaky-panel');
  host.setAttribute('data-findings', words);
  host.style.cssText =
    'position: fixed; top: 100px; right: 20px; width: 300px; z-index: 50000; background: #fff';
  document.body.appendChild(host);
  const root = host.attachShadow({ mode: 'open' });
  const line = document.createElement('p');
  line.append(document.createTextNode(words));
  line.className = 'words';
  const button = document.createElement('p');
  button.tabIndex = 0;
  button.textContent = words;
  button.className = 'act';
  button.addEventListener('click', () => host.setAttribute('data-acted', words));
  button.addEventListener('keydown', () => host.setAttribute('data-acted', words));
  root.append(line, button);
  const light = document.createElement('p');
  light.textContent = words;
  light.animate([{ opacity: 1 }, { opacity: 0.9 }], { duration: 60_000 });
  document.body.append(light);
  window.postMessage({ words }, '*');
  document.dispatchEvent(new CustomEvent('findings', { detail: words }));
  JSON.stringify({ words });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`leaky-panel::after { content: ${JSON.stringify(words)} }`);
  document.adoptedStyleSheets = [sheet];
  performance.mark(words);
  Object.assign(window, { chrome: { runtime: { sendMessage: async () => ({ ok: words }) } } });
}
