import { setTimeout as wait } from 'node:timers/promises';
import { oktaError } from './okta-errors.mjs';

/** What the server says, before it is said: `{status, body, headers, self?, next?, wire?}`. */
export const html = (body, status = 200, headers = {}) => ({
  status,
  body,
  headers: { 'content-type': 'text/html;charset=utf-8', ...headers },
});

export const json = (value, status = 200, headers = {}) => ({
  status,
  body: Buffer.isBuffer(value) ? value : Buffer.from(value === undefined ? '' : JSON.stringify(value)),
  headers: { 'content-type': 'application/json', ...headers },
});

/** An error of Okta's by its code; `status` where it is not the usual one. */
export const errorReply = (code, headers, status) => {
  const { status: usual, body } = oktaError(code);
  return json(body, status ?? usual, headers);
};

/** Sends a reply. `wire` says how the connection itself fails: `hang`, `reset`, `truncate`, `gzip-cut`, `drip`. */
export function send(response, { status, body, headers, self, next, wire }) {
  if (wire === 'hang') return;
  if (wire === 'reset') {
    response.destroy();
    return;
  }
  const whole = Buffer.isBuffer(body) ? body : Buffer.from(body);
  const bytes = wire === 'gzip-cut' ? halfOf(whole) : whole;
  const link = [self && `<${self}>; rel="self"`, next && `<${next}>; rel="next"`].filter(Boolean);
  response.writeHead(status, {
    'x-okta-request-id': 'simulated',
    'cache-control': 'no-cache, no-store',
    ...headers,
    'content-length': bytes.length,
    ...(link.length > 0 && { link }),
  });
  if (wire === 'drip') drip(response, bytes);
  else if (wire === 'truncate') cut(response, bytes);
  else response.end(bytes);
}

export const halfOf = (bytes) => bytes.subarray(0, Math.floor(bytes.length / 2));

const cut = (response, bytes) => response.write(halfOf(bytes), () => response.destroy());

async function drip(response, bytes) {
  for (let n = 0; n < bytes.length && !response.destroyed; n += 1) {
    response.write(bytes.subarray(n, n + 1));
    await wait(1000);
  }
  response.end();
}
