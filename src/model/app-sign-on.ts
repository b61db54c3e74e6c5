/** An entry of `attributeStatements`: what an assertion says about the user. */
export interface AttributeStatement {
  readonly type?: 'EXPRESSION' | 'GROUP';
  readonly name?: string;
  readonly filterType?: string;
  readonly filterValue?: string;
}

/** `settings.signOn` of a SAML app. Apps of the Okta Integration Network show the overrides only. */
export interface SamlSignOn {
  readonly ssoAcsUrl?: string;
  readonly recipient?: string;
  readonly destination?: string;
  readonly audience?: string;
  readonly ssoAcsUrlOverride?: string;
  readonly recipientOverride?: string;
  readonly destinationOverride?: string;
  readonly audienceOverride?: string;
  readonly allowMultipleAcsEndpoints?: boolean;
  readonly acsEndpoints?: readonly { readonly url?: string }[];
  readonly defaultRelayState?: string;
  readonly subjectNameIdFormat?: string;
  readonly signatureAlgorithm?: 'RSA_SHA1' | 'RSA_SHA256';
  readonly digestAlgorithm?: 'SHA1' | 'SHA256';
  readonly assertionSigned?: boolean;
  readonly responseSigned?: boolean;
  readonly honorForceAuthn?: boolean;
  /** Seconds. */
  readonly samlAssertionLifetimeSeconds?: number;
  /** In every recorded custom app, but not in Okta's OpenAPI file. */
  readonly samlSignedRequestEnabled?: boolean;
  readonly slo?: { readonly enabled?: boolean; readonly logoutUrl?: string };
  readonly participateSlo?: { readonly enabled?: boolean; readonly logoutRequestUrl?: string };
  readonly spCertificate?: { readonly x5c: readonly string[] };
  readonly assertionEncryption?: {
    readonly enabled?: boolean;
    readonly encryptionAlgorithm?: 'AES128_CBC' | 'AES256_CBC' | 'AES128_GCM' | 'AES256_GCM';
    readonly keyTransportAlgorithm?: 'RSA_OAEP' | 'RSA_15';
    readonly x5c: readonly string[];
  };
  readonly attributeStatements?: readonly AttributeStatement[];
  readonly configuredAttributeStatements?: readonly AttributeStatement[];
}

/** `settings.signOn` of an app whose password Okta keeps. */
export interface SwaSignOn {
  readonly loginUrl?: string;
  readonly redirectUrl?: string;
}

/** The fields of `settings.app` that some template is known to have; each template has its own. */
export interface TemplateSettings {
  readonly acsUrl?: string;
  readonly postBackURL?: string;
  readonly baseUrl?: string;
  readonly siteURL?: string;
  readonly wReplyURL?: string;
  readonly wReplyOverride?: boolean;
  readonly realm?: string;
  readonly groupFilter?: string;
  readonly url?: string;
  readonly targetURL?: string;
  readonly authURL?: string;
  readonly loginUrlRegex?: string;
  readonly redirectUrl?: string;
}
