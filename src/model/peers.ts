/** Ids of apps that have something in common. */
export type AppIds = readonly string[];

/** What a client can do, as far as an authorization server's policy depends on it. */
export interface ClientTraits {
  /** It cannot keep a secret. */
  readonly isPublic: boolean;
  readonly grants: readonly string[];
}

/** Apps that share a redirect host although users trust them differently. */
export interface MixedHost {
  readonly apps: AppIds;
  readonly differ: readonly ('client type' | 'implicit grant' | 'environment' | 'consent')[];
}

/** A key or a secret that several apps have. */
export interface SharedKey {
  /** Path of the key in the app that has it. */
  readonly at: string;
  readonly apps: AppIds;
  /** Of a key, per RFC 7638; of RSA keys that share a modulus, as if each had the usual exponent. */
  readonly thumbprint?: string;
}

/** What the apps of an org have in common; known when the last of them was read. */
export interface Peers {
  /** ACTIVE apps by registrable domain of any of their web addresses; at most four are named. */
  readonly domains: ReadonlyMap<string, AppIds>;
  /** Origins and hosts of the OAuth addresses of ACTIVE apps. */
  readonly origins: ReadonlySet<string>;
  readonly hosts: ReadonlySet<string>;
  /** ACTIVE apps by what they share; values that one app alone has are left out. */
  readonly redirectUris: ReadonlyMap<string, AppIds>;
  readonly schemes: ReadonlyMap<string, AppIds>;
  readonly mixedHosts: ReadonlyMap<string, MixedHost>;
  /** ACTIVE and INACTIVE apps, as whoever has a key of one has it of all. */
  readonly jwksUris: ReadonlyMap<string, AppIds>;
  readonly signingKids: ReadonlyMap<string, AppIds>;
  /** Only ACTIVE apps whose ACS hosts differ. */
  readonly audiences: ReadonlyMap<string, AppIds>;
  /** By id of the app, ACTIVE or not. */
  readonly sharedKeys: ReadonlyMap<string, readonly SharedKey[]>;
  readonly sharedSecrets: ReadonlyMap<string, readonly SharedKey[]>;
  /** ACTIVE OAuth clients by client id, which need not be the app's id. */
  readonly clients: ReadonlyMap<string, ClientTraits>;
  /** Whether any app of the org's own is ACTIVE. */
  readonly hasActiveApps: boolean;
  /** ISO 8601 moments of creation of the apps that are at most 90 days old. */
  readonly recent: ReadonlyMap<string, string>;
}
