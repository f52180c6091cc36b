import type { Portal } from './portal';

/** Marks that many systems share: the standard's comments and meta elements stand round the text in the markup itself. */
export const generic: Portal & { comments: readonly RegExp[]; metas: readonly string[] } = {
  body: ['[itemprop="articleBody"]', 'article'],
  drop: [
    { selector: 'nav, [role="navigation"], [role="search"], [role="banner"], [role="contentinfo"]', reason: 'navigation' },
    { selector: 'footer', reason: 'footer' },
    { selector: '.bdsharebuttonbox, .bshare-custom, #bdshare, .jiathis_style, .social-share, .bsBox', reason: 'share' },
    { selector: '.pswp, .jwplayer, .vjs-control-bar', reason: 'widget' },
    { selector: '.ai-summary, .ai-box, .ai-abstract', reason: 'widget' },
    // The player round a video; UEditor gives the video itself this class.
    { selector: '[class*="video-js"]:not(video)', reason: 'widget' },
  ],
  comments: [/信息内容\]?>?\s*begin/, /ZJEG_RSS\.content\.begin/, /^\s*enpcontent\s*$/, /^\s*(正文|文章内容|内容)\s*(start|begin|开始)/i, /begineditable name="文章内容"/],
  metas: ['ContentStart'],
};
