// X.509 certificates that look like real ones, for keys that nobody has: all that a rule reads is there, the signature is noise.
const SHA256_WITH_RSA = '1.2.840.113549.1.1.11';
/** What certificates must not be signed with any more. */
export const SHA1_WITH_RSA = '1.2.840.113549.1.1.5';
const RSA_KEY = '1.2.840.113549.1.1.1';
const COMMON_NAME = '2.5.4.3';

/** One piece of DER. */
function der(tag, ...parts) {
  const content = Buffer.concat(parts);
  const { length } = content;
  const size =
    length < 128 ? [length] : length < 256 ? [0x81, length] : [0x82, Math.floor(length / 256), length % 256];
  return Buffer.concat([Buffer.from([tag, ...size]), content]);
}

const sequence = (...parts) => der(0x30, ...parts);
const integer = (...bytes) => der(0x02, Buffer.from(bytes));
const bits = (content) => der(0x03, Buffer.from([0]), content);

function oid(dotted) {
  const [first, second, ...rest] = dotted.split('.').map(Number);
  const bytes = [first * 40 + second, ...rest].flatMap((arc) => {
    const digits = [arc % 128];
    for (let left = Math.floor(arc / 128); left > 0; left = Math.floor(left / 128))
      digits.unshift(128 + (left % 128));
    return digits;
  });
  return der(0x06, Buffer.from(bytes));
}

const time = (day) => der(0x17, Buffer.from(`${day.slice(2).replaceAll('-', '')}000000Z`));

function publicKey(size) {
  const modulus = Array.from({ length: size / 8 }, (_, n) => (n * 73 + 151) % 256);
  const key = sequence(integer(0, ...modulus), integer(1, 0, 1));
  return sequence(sequence(oid(RSA_KEY), der(0x05)), bits(key));
}

/** Base64 of DER. Sound unless changed: 2048 bits, SHA-256, valid for ten years. */
export function certificate({
  from = '2025-03-04',
  to = '2035-03-04',
  size = 2048,
  signedWith = SHA256_WITH_RSA,
} = {}) {
  const signature = sequence(oid(signedWith), der(0x05));
  const name = sequence(der(0x31, sequence(oid(COMMON_NAME), der(0x0c, Buffer.from('acme-demo')))));
  const body = sequence(
    der(0xa0, integer(2)),
    integer(7),
    signature,
    name,
    sequence(time(from), time(to)),
    name,
    publicKey(size),
  );
  return sequence(body, signature, bits(Buffer.alloc(256, 7))).toString('base64');
}
