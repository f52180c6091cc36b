/** A document without a window, as a stored page is read. */
export const parsePage = (body: string, head = ''): Document =>
  new DOMParser().parseFromString(`<!DOCTYPE html><html><head><meta charset="utf-8">${head}</head><body>${body}</body></html>`, 'text/html');

/** An article of three sentences, long enough to be found anywhere. */
export const ARTICLE = [
  '<p>今年入汛以来，青石区共巡查堤防四百一十公里，处置险情七起，转移群众二百三十人，没有人员伤亡。</p>',
  '<p>区水务局在每座水库派驻一名技术员，白天看水位，夜里听雨声，每两小时向值班室报一次数。</p>',
  '<p>“水退下去以后，要把冲坏的口子一个一个补好。”值班室的墙上，写着这样一句话，谁也没有擦掉。</p>',
].join('\n');

/** A page of the common form: heading, label line, text in `content`, footer. */
export const articlePage = (content: string, head = ''): Document =>
  parsePage(
    `<div class="top"><a href="/">首页</a> <a href="/a/">要闻</a></div><h1>青石区安全度汛小记</h1><div class="info">发布日期：2026-08-30　来源：青石区水务局</div><div class="TRS_Editor">${content}</div><div class="foot">主办：青石区水务局　皖ICP备00000016号</div>`,
    head,
  );
