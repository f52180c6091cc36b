export type BrowserKind = 'chrome' | 'edge' | 'firefox';

/** Whose words and addresses a page should use; any other Chromium has Chrome's. */
export function browserKind(agent: string = navigator.userAgent): BrowserKind {
  if (agent.includes('Firefox/')) return 'firefox';
  return agent.includes('Edg/') ? 'edge' : 'chrome';
}
