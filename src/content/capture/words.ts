/** Words of the console's own pages, beside those of the labels we know. None of them names a person, an org or an app by itself. */
export const TEXT_WORDS = `
a about account across action actions activate add additional admin administrator administrators advanced
all allocate alternative an and any apis applications apply approve are as assign assigned assignments
attribute attributes audience authenticate authenticator authorize automatically back be before behalf
browse browser button cancel catalog change choose claim claims clear click clipboard close column condition
conditions configuration configure confirm connect connection console contact copy core cors create created
creation dashboard date deactivate default delete description details directory disable discard do
documentation domain done download dpop duration each edit email embed endpoint endpoints enforce enter
entitlements error event events expiration expires expression factor feature features fetch file filter
filters finish from front general generate global grants header help hide history home how identifier
identity if iframe import integrations into is jwks keys kid last learn level lifecycle lifetime limits link
links list load log logs manage mapping mappings match menu message metadata method methods minutes more
must network new next no not number oauth off on open openid operation optional options order org origin
origins other overview permission permissions platform policies preview previous principal privacy product
profile properties property protocol provider provision provisioning push query range rate read reason
recommended region remove rename replace report request requests require required reset resources response
restrict result results resume revoke role roles rule rules save scim scope scopes search secondary seconds
secrets section security select session sessions set settings setup show signature signed smart sort start
status step subject submit support switch sync system tab table target template test text this time title
tokens trusted unassign update upload urls used username validate validity value values verification verify
version view warning what when where which widget wildcard without wizard workflow you zone zones
`;

/** Parts of the names that Okta's frameworks give to classes and hooks: Courage, Odyssey (MUI), Chosen, jQuery UI. */
export const NAME_WORDS = `
array bar body bottom box btn bulk buttons card cell center checkbox checked chzn classic clearfix collapse
condensed container content control controls courage data dialog divider drawer drop dropdown editor empty
errors explain fbm field fieldset fix floating font footer form full grid head heading helper horizontal ids
inline input instance item items jwk layout left length loading mask mini modal msg mui multi nav o odyssey
option pagination panel paper people per picker placeholder popper popup primary qtip radio root row se
shell side sidebar signon simplemodal size skiplink slider startcontent state sub subheader tabs textarea
theme theming toggle toolbar tooltip top topbar translate typography ui unified vertical visible wide wrap
wrapper xsrf
`;
