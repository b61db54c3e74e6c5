// What the console called things, by generation: A until April 2021, B until June 2022, C until February 2024, D since.
const BY_NAME = { 2021: 'A', 2022: 'B', 2023: 'C', A: 'A', B: 'B', C: 'C' };

/** The generation a page is asked for in (`?generation=2021`); the newest for anything else. */
export const generationOf = (name) => BY_NAME[name] ?? 'D';

const NEWEST = {
  name: 'App integration name',
  grants: 'Grant type',
  implicit: 'Implicit (hybrid)',
  signIn: 'Sign-in redirect URIs',
  signOut: 'Sign-out redirect URIs',
  rotate: 'Rotate token after every use',
  mobile: 'Display application icon in the Okta Mobile app',
  method: 'Sign-in method',
};

const OLDER = {
  A: {
    name: 'Application name',
    grants: 'Allowed grant types',
    implicit: 'Implicit (Hybrid)',
    signIn: 'Login redirect URIs',
    signOut: 'Logout redirect URIs',
    mobile: 'Display application icon in the Okta Mobile App',
    method: 'Sign-on method',
  },
  B: { grants: 'Allowed grant types', rotate: 'Rotate token after every use (recommended)' },
};

/** A generation's words, and `since(letter)`: whether it is that one or a later one. */
export const wordsOf = (generation) => ({
  ...NEWEST,
  ...OLDER[generation],
  generation,
  since: (letter) => generation >= letter,
});
