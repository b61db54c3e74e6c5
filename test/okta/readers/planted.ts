/** What must never come out of a reader. */
export const SECRETS = {
  secret: 'DRUFXGF9XbLnS9k-Sla3x3POBiIxDreBCdZuFs5B',
  token: '00QCjAl4MlV-WPXM-0HmjFx-vbGua-0HmjFxvbGu4A',
  privateKey: 'PLANTED-private-exponent',
  email: 'jane.doe@example.com',
  person: 'Jane Q. Doe',
  address: '203.0.113.77',
  answer: 'Ronaldinho',
} as const;

/** The secrets that show in what a reader made. */
export const leaksIn = (value: unknown): readonly string[] => {
  const written = JSON.stringify(value ?? null);
  return Object.values(SECRETS).filter((secret) => written.includes(secret));
};

/** What is not an object, and so no entry of any list. */
export const NO_ENTRIES: readonly unknown[] = [undefined, null, 7, 'x', true, [], [{}]];
