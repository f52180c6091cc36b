/**
 * Every failure a person can meet. The sentence is locale key `error.<code with dots as underscores>`;
 * `retry` says whether the same action may succeed when tried again.
 */
export const ERROR_CODES = {
  'clip.restricted': { retry: false }, // browser pages, extension stores: no script may run there
  'clip.empty': { retry: false }, // nothing on the page reads as an article
  'clip.blank': { retry: true }, // nothing to be seen on the page, or not yet
  'clip.list': { retry: false }, // rows of links to articles: a column, a home page, search results
  'clip.login': { retry: false },
  'clip.errorPage': { retry: false }, // 404, 403, 500, a firewall or a captcha, in the site's words or the browser's
  'clip.data': { retry: false }, // a tab that shows JSON, XML, plain text, sound or video
  'clip.frame': { retry: false }, // the content is a frame of another site; the detail is its address
  'clip.pdf': { retry: true }, // a tab that shows a PDF whose bytes could not be had
  'clip.image': { retry: true }, // the same of an image
  'clip.otherFile': { retry: true }, // the address answered with something else than what the tab shows
  'clip.nothingSelected': { retry: false }, // the selection was asked for, and there is none
  'clip.private': { retry: false }, // a private window: nothing is kept before the reader has said yes
  'clip.timeout': { retry: true }, // the page's main thread did not answer
  'clip.tabGone': { retry: false },
  'clip.tooLarge': { retry: false },
  'clip.failed': { retry: true },
  'pages.needsPage': { retry: true }, // no open tab may be asked for the other pages of a split article
  'pages.otherArticle': { retry: false }, // what the pager leads to has another title, or is no page of the same row
  'pages.tooMany': { retry: false }, // more pages, or bytes, than are fetched for one article
  'library.full': { retry: true }, // the disk or the quota
  'library.blocked': { retry: true }, // another page holds an older version open
  'library.newer': { retry: false }, // the database was written by a newer version
  'library.private': { retry: false }, // a page of ours in a private window of Firefox, which has storage of its own
  'library.missing': { retry: false }, // the row asked for does not exist
  'library.overtaken': { retry: false }, // what was to be undone was changed again since
  'library.tooLong': { retry: false }, // a tag, or a text, that no backup would take back
  'library.failed': { retry: true },
  'search.failed': { retry: true }, // the search worker broke, or did not start
  'message.lost': { retry: true }, // the background did not answer
  'message.bad': { retry: false },
  'message.forbidden': { retry: false },
  'file.http': { retry: true },
  'file.network': { retry: true },
  'file.timeout': { retry: true },
  'file.empty': { retry: true },
  'file.notImage': { retry: false }, // html or text came where an image was asked
  'file.tooLarge': { retry: false },
  'file.badAddress': { retry: false },
  'permission.refused': { retry: true },
  'backup.notZip': { retry: false }, // not a zip, or one of which nothing is left that is whole
  'backup.cut': { retry: false }, // its end is missing; what stands before it can be restored
  'backup.notBackup': { retry: false }, // a zip without our list of contents, or with one that cannot be read
  'backup.newer': { retry: false }, // the format of a later version
  'backup.badName': { retry: false }, // an entry named like a path that leads elsewhere
  'backup.duplicate': { retry: false }, // two entries, or two clips, of one name
  'backup.tooLarge': { retry: false }, // an entry, or a line, beyond what any library writes
  'backup.missing': { retry: false }, // an entry that is listed or needed is not there
  'backup.unlisted': { retry: false }, // an entry that the list of contents does not name
  'backup.damaged': { retry: false }, // the bytes are not those that were written
  'backup.badRow': { retry: false }, // a line that is no clip
  'backup.conflict': { retry: false }, // a capture of the same uid belongs to another clip here
  'backup.unreadable': { retry: true }, // the file itself cannot be read any more
  'backup.unwritable': { retry: true }, // the file to save to does not take what is written
  'team.badAddress': { retry: false }, // an address that is no http(s) URL of a database server
  'team.insecure': { retry: false }, // plain http to a host that is neither this device nor an intranet
  'team.badCode': { retry: false }, // an invitation that was not copied whole
  'team.oldServer': { retry: false }, // no CouchDB, or one before 3.2
  'team.nameTaken': { retry: false }, // the server has a database of the name that a new team was to have
  'team.lastOwner': { retry: false }, // nobody would be left to let people in
  'team.otherServer': { retry: false }, // an invitation to another server or team than the organisation has preset
  'team.adminAccount': { retry: false }, // an invitation must never carry a server administrator
  'team.unreachable': { retry: true }, // no answer: offline, a wrong address, a refused connection, a time-out
  'team.slow': { retry: true }, // a file that takes longer to send than a request may
  'team.busy': { retry: true }, // 429: asked too often
  'team.server': { retry: true }, // 5xx, or a node of the cluster that just died
  'team.badAnswer': { retry: true }, // an answer that is cut off, or not what was asked
  'team.credentials': { retry: false }, // 401: the key was changed or the account is gone
  'team.forbidden': { retry: false }, // 403 for the whole database: no member any more
  'team.missing': { retry: false }, // 404: the database is not there
  'team.replaced': { retry: false }, // another database under the team's address: set up anew, or restored
  'team.otherTeam': { retry: false }, // the database of another team under the team's address
  'team.paused': { retry: false }, // its sync is paused, so that nothing is asked of it
  'team.refused': { retry: false }, // the store's rules do not let a document in
  'team.readOnly': { retry: false }, // a reader of the team changes nothing of its clips
  'team.purgeOff': { retry: false }, // somebody edited a clip that was to be removed for its whole team
  'team.unsent': { retry: true }, // a clip cannot go for good while its team has not heard of it
  'team.tooLarge': { retry: false }, // 413: more than the store takes in one document
  'team.newer': { retry: false }, // documents or rules of a later version
  'team.badDocument': { retry: false }, // a document that does not have the shape of its kind
  'team.badContent': { retry: false }, // bytes that are not those their name says
  'team.noContent': { retry: true }, // the team has not got an article's text, or not yet
  'team.noOriginal': { retry: true }, // the team has not got what lies behind an article: whoever clipped it did not agree, or it is on its way
  'team.uidTaken': { retry: false }, // a document that claims to be a private clip of this device, or a capture of another clip
  'rules.tooLarge': { retry: false }, // a file, or a list of rules, beyond what anybody makes by hand
  'rules.badJson': { retry: false }, // not JSON at all
  'rules.notRules': { retry: false }, // JSON of something else
  'rules.newer': { retry: false }, // the format of a later version
  'rules.unknownKey': { retry: false }, // a name that no rule has
  'rules.badSelector': { retry: false }, // not a selector, or one of a kind that rules do not hold
  'rules.badRule': { retry: false }, // a host, a path or a list that is not as it should be, or a rule that names nothing
  'app.defect': { retry: true }, // an error that nobody foresaw
} as const satisfies Record<string, { retry: boolean }>;

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
export const mayRetry = (code: ErrorCode): boolean => ERROR_CODES[code].retry;
