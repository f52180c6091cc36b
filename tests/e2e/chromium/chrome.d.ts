/** The extension API as an extension page sees it; for code that is sent there as text. */
declare const chrome: typeof import('wxt/browser').browser;
