/** Texts of the console's headings, tabs, links and buttons, whole, one a line as `labelKey` writes them. */
export const CAPTIONS = `
activate
add
add origin
add uri
advanced
application rate limits
applications
assign
assign to groups
assign to users
assign users to app
assignments
back
back to applications
browse app catalog
cancel
client secrets
close
copy embed link
copy to clipboard
cors
create app integration
deactivate
delete
documentation
done
edit
federation broker mode
filters
finish
general
general settings
generate new secret
help menu
iframe embed
login
more
next
okta api scopes
openid connect id token
origins
public keys
rate limit across all apis
redirect
save
search
settings
sign on
sign on methods
status
token credentials
tokens
trusted origins
user profile
view logs
`;

/** Words of the console's own labels, beside those of the labels we know and of the captions above. None of them names a person, an org or an app by itself. */
export const TEXT_WORDS = `
a about account action actions additional admin administrator administrators allocate alternative an and any
apply approve are as assigned attribute attributes audience authenticate authenticator authorize automatically
be before behalf browser button change choose claim claims clear click column condition conditions
configuration configure confirm connection console contact core created creation dashboard date default
description details directory disable discard do domain download dpop duration each email endpoint endpoints
enforce enter entitlements error event events expiration expires expression factor feature features fetch file
filter from front global grants header hide history home how identifier identity if import integrations into
is jwks kid last learn level lifecycle lifetime links list load log manage mapping mappings match message
metadata method minutes must network no not number oauth off open operation optional options order org other
overview permission permissions platform policies preview previous principal privacy product properties
property protocol provider provision provisioning push query range read reason recommended region remove
rename replace report request requests require required reset resources response restrict result results
resume revoke role roles rule rules scim scope secondary seconds section security select session sessions set
setup show signature signed smart sort start step subject submit support switch sync system tab table target
template test text this time title unassign update upload urls used username validate validity value values
verification verify version warning what when where which widget wildcard without wizard workflow you zone
zones
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
