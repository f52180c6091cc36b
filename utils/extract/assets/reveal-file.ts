/** A path to a file, alone or in quotes, none so long that reading it takes long; a name alone is what a server calls it. */
const PATH = /(?:^|['"])([^'"\s]{0,300}\/[^'"\s]{1,300}\.(?:pdf|docx?|xlsx?|pptx?|wps|et|ofd|zip|rar))(?:$|['"])/i;
const WHERE = ['href', 'onclick', 'data-url'];

/**
 * Gives a link of the copy that a script leads to a file the file's address: `javascript:downFile('/a.docx')`,
 * `onclick="window.open('/a.xls')"`, `data-url="/a.pdf"`.
 */
export function revealFile(link: Element): void {
  if (!/^(javascript:.*|#?)$/is.test(link.getAttribute('href')?.trim() ?? '')) return;
  const path = WHERE.map((name) => PATH.exec(link.getAttribute(name) ?? '')?.[1]).find((found) => found !== undefined);
  if (path !== undefined) link.setAttribute('href', path);
}
