const BASE = 36;
const T_MIN = 1;
const T_MAX = 26;

/** Unicode form of a host: its `xn--` labels decoded (RFC 3492). A label that cannot be decoded stays as it is. */
export const unicodeHost = (host: string): string =>
  host.includes('xn--')
    ? host
        .split('.')
        .map((label) => (label.startsWith('xn--') ? (decodeLabel(label.slice(4)) ?? label) : label))
        .join('.')
    : host;

function decodeLabel(encoded: string): string | undefined {
  if (encoded.length > 63) return undefined;
  const basic = encoded.lastIndexOf('-');
  const output = basic > 0 ? [...encoded.slice(0, basic)] : [];
  let at = basic > 0 ? basic + 1 : 0;
  let point = 128;
  let bias = 72;
  for (let index = 0; at < encoded.length; index += 1) {
    const before = index;
    for (let weight = 1, k = BASE; ; k += BASE) {
      const digit = digitOf(encoded.charCodeAt(at));
      at += 1;
      if (digit < 0) return undefined;
      index += digit * weight;
      const threshold = k <= bias ? T_MIN : k >= bias + T_MAX ? T_MAX : k - bias;
      if (digit < threshold) break;
      weight *= BASE - threshold;
    }
    const length = output.length + 1;
    bias = adapt(index - before, length, before === 0);
    point += Math.floor(index / length);
    index %= length;
    if (point > 0x10ffff) return undefined;
    output.splice(index, 0, String.fromCodePoint(point));
  }
  return output.join('');
}

function digitOf(code: number): number {
  if (code >= 97 && code <= 122) return code - 97;
  return code >= 48 && code <= 57 ? code - 22 : -1;
}

function adapt(delta: number, length: number, first: boolean): number {
  let left = first ? Math.floor(delta / 700) : delta >> 1;
  left += Math.floor(left / length);
  let k = 0;
  for (; left > ((BASE - T_MIN) * T_MAX) / 2; k += BASE) left = Math.floor(left / (BASE - T_MIN));
  return k + Math.floor(((BASE - T_MIN + 1) * left) / (left + 38));
}
