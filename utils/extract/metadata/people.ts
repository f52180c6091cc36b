/** What is no name when a label on the page stands before it, and what is none in a meta tag besides: makers of CMSs, sites, template junk. */
const NOBODY = /管理员|下载|解读$|转载|注明|^(发|出)自|^(通讯员|实习生|记者)$|编辑[部室]$|^(admin|system|root|name|null|undefined|暂?无|未知|佚名|匿名|本[站网])$|[@=]|大汉|拓尔思|开普云|博达|http|www\.|\.com?\b|\.cn|^[\w.-]*\d[\w.-]*$/i;
const NO_PERSON = /网$|门户|政府|委员会$|公司|科技|技术部|编辑部$|^(网易|新浪|搜狐|腾讯)/;
/** Numbers of editors: `王小明_NN4867`, `李明 PN269`. */
const CODE = /[\s_(（]*[A-Za-z]{1,3}_?\d{2,6}[)）]?$/;

const OFFICE = /(部长|主任|院长|所长|校长|会长|理事长|主席|书记|局长|处长|(?<![^省市县区乡镇州副代原])[省市县区乡镇州]长|教授|研究员|博士|院士|律师|评论员|工程师)$/;
const OFFICE_THEN_NAME = new RegExp(`^.*${OFFICE.source.slice(0, -1)}([\u4E00-\u9FFF]{2,3})$`);
/** How the name of a body begins behind a person's own. */
const NAME_THEN_OFFICE = /^([\u4E00-\u9FFF]{2,3}?)(?=(中国|中共|中央|国家|国务院|全国|清华|复旦|南开|北京|上海|天津|重庆|内蒙古|黑龙江|哈尔滨|石家庄|[\u4E00-\u9FFF]{2}(省|市|县|区|大学|学院)))/;

/** `临江大学教授沈一禾`, `沈一禾临江大学教授`: the name alone; an office without one is nobody. */
function withoutOffice(part: string): string {
  if (part.length < 5) return OFFICE.test(part) ? '' : part;
  const behind = OFFICE_THEN_NAME.exec(part)?.[2];
  if (behind !== undefined) return behind;
  // 本报评论员: how a paper signs what it says itself.
  if (!OFFICE.test(part) || part.endsWith('评论员')) return part;
  return NAME_THEN_OFFICE.exec(part)?.[1] ?? '';
}

/**
 * Names of an 作者 or 责任编辑 value. `visible`: a label on the page stands before it, so that a body is believed too.
 * Role words, numbers of editors and the makers of the CMS are no names.
 */
export function parsePeople(value: string, visible: boolean): string[] {
  const text = value
    .replace(/^(本报|本网|本社|特约|实习)?(记者|通讯员|作者|(责任)?编辑|责编|文|撰文|选稿)[/／:：\s]+/, '')
    .replace(/[(（][^()（）]*(单位|作者|系|来源|实习)[^()（）]*[)）]/g, '')
    .replace(/\s*[[【(（]?\s*(评论(?!员)|复制|举报|打印|分享|收藏|纠错|阅读|浏览|点击|点赞|推荐|字号).*$/, '')
    // What the one did of whom it tells: `沈一禾 文/摄`.
    .replace(/\s+(文\s*[/／、]?\s*[摄图影]*|[摄图]影?|(摄影)?报道)$/, '')
    // `沈一禾：临江学院,临江`, `沈一禾 (Shen Yihe`: what is told of the name.
    .replace(/^([\u4E00-\u9FFF]{2,4}?)(?:[:：]|[辑摘选]自《|\s*[(（[]).*$/, '$1')
    // `（作者：沈一禾）返回首页`: what stands behind the bracket that closes round label and name is the page's.
    .replace(/^([^()（）]*)[)）].*$/, '$1')
    .trim();
  if (text.length > 60 || /[。；！？!?]/.test(text)) return [];
  const out: string[] = [];
  let half = '';
  for (const part of text.split(/[、,，;；/／|｜&＆]+|\s+(?=[\u4E00-\u9FFF])/)) {
    // `方 敏` is one name of two characters set apart; `王乐文 方 敏` is two names.
    const name = half + part.replace(CODE, '').replace(/^[[【(（]+|[\]】)）]+$/g, '').trim();
    half = name.length === 1 ? name : '';
    const own = withoutOffice(name);
    if (own.length >= 2 && own.length <= 20 && !NOBODY.test(own) && (visible || !NO_PERSON.test(own))) out.push(own);
  }
  return [...new Set(out)];
}
