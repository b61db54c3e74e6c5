export type IpClass = 'loopback' | 'private' | 'linklocal' | 'unspecified' | 'public';

const V4 = /^(\d{1,3})\.(\d{1,3})\.\d{1,3}\.\d{1,3}$/;
const MAPPED = /^\[::ffff:([\da-f]{1,4}):([\da-f]{1,4})\]$/;

/** Class of an IP literal as a browser writes it (`127.0.0.1`, `[::1]`); undefined for a name. */
export function ipClass(host: string): IpClass | undefined {
  if (host.startsWith('[')) return v6Class(host);
  const last = host.charCodeAt(host.length - 1);
  if (last < 48 || last > 57) return undefined;
  const parts = V4.exec(host);
  return parts ? v4Class(Number(parts[1]), Number(parts[2]), host === '0.0.0.0') : undefined;
}

function v4Class(a: number, b: number, isZero: boolean): IpClass {
  if (a === 127) return 'loopback';
  if (isZero) return 'unspecified';
  if (a === 169 && b === 254) return 'linklocal';
  const isPrivate =
    a === 10 ||
    (a === 172 && b >= 16 && b < 32) ||
    (a === 192 && b === 168) ||
    (a === 100 && b >= 64 && b < 128);
  return isPrivate ? 'private' : 'public';
}

function v6Class(host: string): IpClass {
  if (host === '[::1]') return 'loopback';
  if (host === '[::]') return 'unspecified';
  const [, high, low] = MAPPED.exec(host) ?? [];
  if (high && low) {
    const word = Number.parseInt(high, 16);
    return v4Class(word >> 8, word & 255, word === 0 && Number.parseInt(low, 16) === 0);
  }
  if (/^\[fe[89ab]/.test(host)) return 'linklocal';
  return /^\[f[cd][\da-f]{2}:/.test(host) ? 'private' : 'public';
}
