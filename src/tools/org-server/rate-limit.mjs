/** A fixed window per bucket, as Okta counts: `/api/v1/apps` and all below it is one bucket, every other endpoint its own. */
export function openRateLimit({ limit = 600, seconds = 60, appsOnly } = {}, now = () => Date.now()) {
  const windows = new Map();
  return (path) => {
    const apps = path === '/api/v1/apps' || path.startsWith('/api/v1/apps/');
    const bucket = apps ? 'apps' : path;
    const [most, length] = appsOnly && !apps ? [600, 60] : [limit, seconds];
    const second = Math.floor(now() / 1000);
    const open = windows.get(bucket);
    const window = open && open.reset > second ? open : { used: 0, reset: second + length };
    window.used += 1;
    windows.set(bucket, window);
    return {
      exceeded: window.used > most,
      headers: {
        'x-rate-limit-limit': `${most}`,
        'x-rate-limit-remaining': `${Math.max(most - window.used, 0)}`,
        'x-rate-limit-reset': `${window.reset}`,
      },
    };
  };
}
