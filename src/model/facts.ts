import type {
  AdminRole,
  AssignedGroup,
  ClientKey,
  Grant,
  GroupsClaim,
  Provisioning,
  ProvisioningConnection,
  SecretMetadata,
  SigningKey,
} from './app-facts.ts';
import type { LogEvent, WorkingHours } from './log-event.ts';
import type { Peers } from './peers.ts';
import type { UnknownReason } from './reason.ts';
import type { PolicyRead } from './sign-on-policy.ts';

/** Session limits of the Admin Console, in minutes. */
export interface AdminConsoleSessions {
  readonly sessionIdleTimeoutMinutes?: number;
  readonly sessionMaxLifetimeMinutes?: number;
}

/** Knowledge shared by every subject of an org. */
export interface OrgFacts {
  /** Host of the org, such as `acme.okta.com`. */
  readonly orgHost?: string;
  /** `idx` for Identity Engine, `v1` for Classic Engine. */
  readonly pipeline?: string;
  /** Registrable domains the org owns: custom and e-mail domains, its website, the administrator's list. Absent when none is known. */
  readonly ownedDomains?: readonly string[];
  /** Host names of verified custom domains. */
  readonly customDomains?: readonly string[];
  /** App sign-on policies by id; a reason stands for one that could not be read. */
  readonly signOnPolicies?: Readonly<Record<string, PolicyRead>>;
  readonly adminConsole?: AdminConsoleSessions;
  /** “Public client app admins”: new API clients become super administrators. */
  readonly clientPrivileges?: boolean;
  readonly peers?: Peers;
  /** Trusted Origins by normalised origin; only those that occur more than once. */
  readonly originTwins?: ReadonlyMap<string, readonly string[]>;
  /** ACTIVE authorization servers by audience. */
  readonly audienceServers?: ReadonlyMap<string, readonly string[]>;
  /** Names of the org's groups; some of them where a reason is given why it lacks the others. */
  readonly groupNames?: readonly string[];
  /** Changes to apps, clients, origins and policies in the System Log, newest first. */
  readonly changeEvents?: readonly LogEvent[];
  /** Uses and misuses of client credentials in the System Log, newest first. */
  readonly credentialEvents?: readonly LogEvent[];
  /** Sign-on policies that let users in with one factor. */
  readonly weakPolicyIds?: readonly string[];
  /** Id of the user who runs the audit. */
  readonly auditorId?: string;
  readonly workingHours?: WorkingHours;
  /** App ids the administrator marked. */
  readonly privilegedApps?: readonly string[];
  /** Hosts on shared hosting that the administrator confirmed. */
  readonly allowedHosts?: readonly string[];
}

/** Knowledge read for one subject, on demand. */
export interface SubjectFacts {
  readonly grants?: readonly Grant[];
  readonly roles?: readonly AdminRole[];
  readonly groups?: readonly AssignedGroup[];
  readonly hasUsers?: boolean;
  readonly signingKeys?: readonly SigningKey[];
  readonly clientKeys?: readonly ClientKey[];
  readonly secrets?: readonly SecretMetadata[];
  readonly provisioning?: Provisioning;
  readonly connection?: ProvisioningConnection;
  readonly groupsClaim?: GroupsClaim;
  /** Sign-ons to the app and tokens for it in the System Log of the last 90 days; one is enough. */
  readonly signOns?: readonly LogEvent[];
  readonly hasRefreshTokens?: boolean;
  /** Tokens the client got for itself in the last 90 days; one is enough. */
  readonly tokenGrants?: readonly LogEvent[];
}

export type Facts = OrgFacts & SubjectFacts;
export type FactName = keyof OrgFacts | keyof SubjectFacts;

/** Why a fact is missing. */
export type MissingFacts = Readonly<Partial<Record<FactName, UnknownReason>>>;

/** What was read of one subject alone. */
export interface OwnFacts {
  readonly facts: SubjectFacts;
  readonly missing: MissingFacts;
}
