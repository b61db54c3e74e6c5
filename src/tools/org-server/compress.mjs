import { promisify } from 'node:util';
import { gzip } from 'node:zlib';

const gzipped = promisify(gzip);

/** Shorter bodies go as they are. */
const LEAST_BYTES = 1000;

/** The pages of a list are the same bytes again and again. */
const known = new WeakMap();

/** A reply as Okta sends it to who takes gzip: anything but the shortest bodies compressed. */
export async function compressed(request, reply) {
  const { body, headers } = reply;
  const takesGzip = /\bgzip\b/.test(request.headers['accept-encoding'] ?? '');
  if (!takesGzip || !Buffer.isBuffer(body) || body.length < LEAST_BYTES) return reply;
  if (!known.has(body)) known.set(body, gzipped(body));
  return {
    ...reply,
    body: await known.get(body),
    headers: { ...headers, 'content-encoding': 'gzip', vary: 'accept-encoding' },
  };
}
