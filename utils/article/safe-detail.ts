/** Characters kept of a detail. */
const MOST = 120;
const CUT = '…';
/** What is announced as a secret, with whatever stands beside it. */
const NAMED_SECRET = /\b(?:authorization|bearer|basic|cookie|session\w*|pass\w*|pwd|secret|token|api[-_ ]?key|signature|sign|ticket|sid)\b["']?\s*[:=]?\s*(?:bearer\s+|basic\s+)?\S+/giu;
/** An address: its host is kept. A message may name one without its scheme's slashes, or begin in the middle of one. */
const ADDRESS = /\b[a-z][a-z+.-]*:\/\/(?:[^\s/?#@]*@)?([^\s/?#:"'<>()]*)[^\s"'<>()]*/giu;
/** What messages of engines quote is the text that they stumbled over. */
const QUOTED = /"[^"]*"?|“[^”]*”?|`[^`]*`?|'[^']{3,}'?|<[^>]*>?/gu;
/** A path, a query, an e-mail address. */
const PATH = /\S*[/?=&\\@]\S*/gu;
/** Too long for a word, or mixed as tokens are: digits among letters, or many digits. */
const isToken = (word: string): boolean => word.length > 24 || /\d{6}/u.test(word) || (word.length >= 8 && /\d/u.test(word) && /[a-z]/iu.test(word) && !/^[\w-]+(?:\.[\w-]+)+(?::\d+)?$/u.test(word));
/** Labels of a host that may be shown: an address made of random letters is a secret, too. */
const isHost = (host: string): boolean => host.length <= 60 && host.split('.').every((label) => label.length <= 24);

/**
 * What may be kept and copied of an error's detail: the technical words of it. Cut are letters outside ASCII (text of pages),
 * what is quoted, addresses but for their host, paths, what looks like a token or is named as a secret, and all past
 * 120 characters.
 */
export function safeDetail(detail: string): string {
  const hosts: string[] = [];
  const words = detail
    .slice(0, 2000)
    .replace(ADDRESS, (_all, host: string) => (isHost(host) ? ` \u0000${hosts.push(host) - 1}\u0000 ` : ` ${CUT} `))
    .replace(NAMED_SECRET, CUT)
    .replace(QUOTED, CUT)
    .replace(PATH, CUT)
    .replace(/[^\u0000\x20-\x7e…]+/gu, CUT)
    .split(/\s+/u)
    .map((word) => (isToken(word.replace(/\u0000\d+\u0000/gu, '')) ? CUT : word))
    .join(' ')
    .replace(/\u0000(\d+)\u0000/gu, (_all, n: string) => hosts[Number(n)] ?? CUT)
    .replaceAll('\u0000', '')
    .replace(/…(?:\s*…)+/gu, CUT)
    .trim();
  return words.length > MOST ? `${words.slice(0, MOST - 1)}${CUT}` : words;
}
