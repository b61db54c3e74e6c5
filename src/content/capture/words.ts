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
a account action actions additional admin administrator administrators allocate an any apply approve are
as assigned attribute attributes audience authenticate authenticator authorize automatically button
change choose claim claims clear click column condition conditions configuration configure connection
console contact core created creation dashboard date default description details directory disable domain
download dpop email endpoint endpoints enter error event events expiration expires factor feature
features file filter from grants header hide identifier identity import integrations into is jwks kid
lifecycle lifetime links list load mapping mappings match message metadata method minutes network number
oauth operation options org other overview permission permissions platform policies principal protocol
provider provision provisioning read remove replace report request requests require required reset
resources response revoke role roles rule rules scope secondary section security select session sessions
set setup show signature signed start step submit switch system tab table target template test text title
update upload urls used username validate validity value values verification verify version widget
wildcard wizard workflow zone
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
