/**
 * Every failure a person can meet. The sentence is locale key `error.<code with dots as underscores>`;
 * the value says whether the same action may succeed when tried again.
 */
export const ERROR_CODES = {
  'clip.restricted': false, // browser pages, extension stores: no script may run there
  'clip.empty': false, // nothing on the page reads as an article
  'clip.blank': true, // nothing to be seen on the page, or not yet
  'clip.list': false, // rows of links to articles: a column, a home page, search results
  'clip.login': false,
  'clip.errorPage': false, // 404, 403, 500, a firewall or a captcha, in the site's words or the browser's
  'clip.data': false, // a tab that shows JSON, XML, plain text, sound or video
  'clip.frame': false, // the content is a frame of another site; the detail is its address
  'clip.pdf': true, // a tab that shows a PDF whose bytes could not be had
  'clip.image': true, // the same of an image
  'clip.otherFile': true, // the address answered with something else than what the tab shows
  'clip.nothingSelected': false, // the selection was asked for, and there is none
  'clip.private': false, // a private window: nothing is kept before the reader has said yes
  'clip.timeout': true, // the page's main thread did not answer
  'clip.tabGone': false,
  'clip.tooLarge': false,
  'clip.failed': true,
  'pages.needsPage': true, // no open tab may be asked for the other pages of a split article
  'pages.otherArticle': false, // what the pager leads to has another title, or is no page of the same row
  'pages.tooMany': false, // more pages, or bytes, than are fetched for one article
  'library.full': true, // the disk or the quota
  'library.blocked': true, // another page holds an older version open
  'library.newer': false, // the database was written by a newer version
  'library.private': false, // a page of ours in a private window of Firefox, which has storage of its own
  'library.missing': false, // the row asked for does not exist
  'library.overtaken': false, // what was to be undone was changed again since
  'library.tooLong': false, // a tag, or a text, that no backup would take back
  'library.failed': true,
  'search.failed': true, // the search worker broke, or did not start
  'message.lost': true, // the background did not answer
  'message.bad': false,
  'message.forbidden': false,
  'file.http': true,
  'file.network': true,
  'file.timeout': true,
  'file.empty': true,
  'file.notImage': false, // html or text came where an image was asked
  'file.tooLarge': false,
  'file.badAddress': false,
  'permission.refused': true,
  'backup.notZip': false, // not a zip, or one of which nothing is left that is whole
  'backup.cut': false, // its end is missing; what stands before it can be restored
  'backup.notBackup': false, // a zip without our list of contents, or with one that cannot be read
  'backup.newer': false, // the format of a later version
  'backup.badName': false, // an entry named like a path that leads elsewhere
  'backup.duplicate': false, // two entries, or two clips, of one name
  'backup.tooLarge': false, // an entry, or a line, beyond what any library writes
  'backup.missing': false, // an entry that is listed or needed is not there
  'backup.unlisted': false, // an entry that the list of contents does not name
  'backup.damaged': false, // the bytes are not those that were written
  'backup.badRow': false, // a line that is no clip
  'backup.conflict': false, // a capture of the same uid belongs to another clip here
  'backup.unreadable': true, // the file itself cannot be read any more
  'backup.unwritable': true, // the file to save to does not take what is written
  'team.badAddress': false, // an address that is no http(s) URL of a database server
  'team.insecure': false, // plain http to a host that is neither this device nor an intranet
  'team.badCode': false, // an invitation that was not copied whole
  'team.oldServer': false, // no CouchDB, or one before 3.2
  'team.nameTaken': false, // the server has a database of the name that a new team was to have
  'team.lastOwner': false, // nobody would be left to let people in
  'team.otherServer': false, // an invitation to another server or team than the organisation has preset
  'team.adminAccount': false, // an invitation must never carry a server administrator
  'team.unreachable': true, // no answer: offline, a wrong address, a refused connection, a time-out
  'team.slow': true, // a file that takes longer to send than a request may
  'team.busy': true, // 429: asked too often
  'team.server': true, // 5xx, or a node of the cluster that just died
  'team.badAnswer': true, // an answer that is cut off, or not what was asked
  'team.credentials': false, // 401: the key was changed or the account is gone
  'team.forbidden': false, // 403 for the whole database: no member any more
  'team.missing': false, // 404: the database is not there
  'team.replaced': false, // another database under the team's address: set up anew, or restored
  'team.otherTeam': false, // the database of another team under the team's address
  'team.paused': false, // its sync is paused, so that nothing is asked of it
  'team.refused': false, // the store's rules do not let a document in
  'team.readOnly': false, // a reader of the team changes nothing of its clips
  'team.purgeOff': false, // somebody edited a clip that was to be removed for its whole team
  'team.unsent': true, // a clip cannot go for good while its team has not heard of it
  'team.tooLarge': false, // 413: more than the store takes in one document
  'team.newer': false, // documents or rules of a later version
  'team.badDocument': false, // a document that does not have the shape of its kind
  'team.badContent': false, // bytes that are not those their name says
  'team.noContent': true, // the team has not got an article's text, or not yet
  'team.noOriginal': true, // the team has not got what lies behind an article: whoever clipped it did not agree, or it is on its way
  'team.uidTaken': false, // a document that claims to be a private clip of this device, or a capture of another clip
  'rules.tooLarge': false, // a file, or a list of rules, beyond what anybody makes by hand
  'rules.badJson': false, // not JSON at all
  'rules.notRules': false, // JSON of something else
  'rules.newer': false, // the format of a later version
  'rules.unknownKey': false, // a name that no rule has
  'rules.badSelector': false, // not a selector, or one of a kind that rules do not hold
  'rules.badRule': false, // a host, a path or a list that is not as it should be, or a rule that names nothing
  'app.defect': true, // an error that nobody foresaw
} as const satisfies Record<string, boolean>;

export type ErrorCode = keyof typeof ERROR_CODES;

/** True for a code of ours, e.g. one that arrived in a message. */
export const isErrorCode = (code: unknown): code is ErrorCode => typeof code === 'string' && Object.hasOwn(ERROR_CODES, code);

/** Refusals that judge by evidence and may be wrong: the reader may have the page clipped all the same. */
const DOUBTFUL: ReadonlySet<ErrorCode> = new Set(['clip.list', 'clip.login', 'clip.errorPage']);
export const mayInsist = (code: ErrorCode): boolean => DOUBTFUL.has(code);

/** The page cannot be read, or not in time; it may be kept as it is. */
export const mayKeepOriginal = (code: ErrorCode): boolean => code === 'clip.tooLarge' || code === 'clip.timeout';

/** There is a page to be seen, on which the reader may show what the article is. */
export const mayPick = (code: ErrorCode): boolean => DOUBTFUL.has(code) || code === 'clip.empty' || code === 'clip.blank';

/** Whether the same action may succeed when it is tried again. */
export const mayRetry = (code: ErrorCode): boolean => ERROR_CODES[code];
