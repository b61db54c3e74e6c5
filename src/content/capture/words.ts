/** Words of the console's own pages, beside those of the labels we know. None of them names a person, an org or an app by itself. */
export const TEXT_WORDS = `
a about access account across action actions activate active add additional admin administrator administrators
advanced after all allocate allow alternative an and any api apis app application applications apply approve are
as assign assigned assignment assignments attribute attributes audience authenticate authentication authenticator
authorization authorize automatically back base be before behalf behavior browse browser button by cancel catalog change
choose claim claims clear click client clipboard close code column condition conditions configuration configure confirm connect
connection consent console contact copy core cors create created creation credential credentials custom dashboard date
deactivate default delete description details device directory disable disabled discard display do documentation domain
done download dpop duration each edit email embed enable enabled end endpoint endpoints enforce entitlements enter error
event events every everyone exchange expiration expires expression factor feature features federation fetch file filter
filters finish flow for from front general generate global grants group groups header help hide history home how id
identifier identity if iframe immediate import in inactive initiate initiated integration integrations into is issuer
jwks key keys kid label last learn level lifecycle lifetime limit limits link links list load log login logo logout logs
manage manual match mapping mappings menu message metadata method methods minutes mobile mode more must name native
network new next no none not notes number oauth of off oidc okta on only open openid operation optional options or order
org organization origin origins other out overview owner page password permission permissions persistent pkce platform
policies policy possession preview previous principal privacy private product profile proof properties property protocol
provider provision provisioning public push query range rate read reason recommended redirect refresh region remove
rename replace report request requests require required reset resource resources response restrict result results resume
revoke role roles rotate rotation rule rules saml save scim scope scopes search secondary seconds secret secrets section
security select selected service services session sessions set settings setup show sign signature signed signing single
skip smart sort start status step subject submit support switch sync system tab table target template terms test text the
this time title to token tokens trusted type types unassign update upload uri uris url urls use used user username users
validate validity value values verification verify version view visibility warning what when where which widget wildcard
with without workflow wizard you your zone zones
`;

/** Parts of the names that Okta's frameworks give to classes and hooks: Courage, Odyssey (MUI), Chosen, jQuery UI. */
export const NAME_WORDS = `
action actions app array auto bar base body bottom box btn bulk button buttons card center checkbox checked chzn classic
clear clearfix clipboard collapse column cell condensed container content control controls courage data dialog disabled
divider drawer drop dropdown edit editor embed empty error errors explain fbm field fieldset filter fix floating font footer
form full grid group head header heading helper hide horizontal icon ids implicit in inline input instance item items
jwk label layout left length link links list loading mask mini modal msg mui multi nav no o odyssey okta only option
paper panel people per picker placeholder pagination popper popup primary private qtip radio read root row se select selected
settings shell side sidebar signon simplemodal single size skiplink slider startcontent state sub subheader switch tab table tabs
text textarea theme theming title toggle toolbar tooltip top topbar translate typography ui unified vertical visible wide
web wrap wrapper xsrf
`;
