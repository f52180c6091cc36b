/** What is no name when a label on the page stands before it, and what is none in a meta tag besides: makers of CMSs, sites, template junk. */
const NOBODY = /管理员|^(admin|system|root|name|null|undefined|暂?无|未知|佚名|匿名|本[站网])$|@|大汉|拓尔思|开普云|博达|http|\.com?\b|\.cn|^[\w.-]*\d[\w.-]*$/i;
const NO_PERSON = /网$|门户|政府|委员会$|公司|科技|技术部|编辑部$|^(网易|新浪|搜狐|腾讯)/;
/** Numbers of editors: `王小明_NN4867`, `李明 PN269`. */
const CODE = /[\s_(（]*[A-Za-z]{1,3}_?\d{2,6}[)）]?$/;

/**
 * Names of an 作者 or 责任编辑 value. `visible`: a label on the page stands before it, so that a body is believed too.
 * Role words, numbers of editors and the makers of the CMS are no names.
 */
export function parsePeople(value: string, visible: boolean): string[] {
  const text = value
    .replace(/^(本报|本网|本社|特约|实习)?(记者|通讯员|作者|(责任)?编辑|责编|文|撰文|选稿)[/／:：\s]+/, '')
    .replace(/[(（][^()（）]*(单位|作者|系|来源|实习)[^()（）]*[)）]/g, '')
    .trim();
  if (text.length > 60 || /[。；！？]/.test(text)) return [];
  const out: string[] = [];
  let half = '';
  for (const part of text.split(/[、,，;；/／|｜]+|\s+(?=[\u4E00-\u9FFF])/)) {
    // `方 敏` is one name of two characters set apart; `王乐文 方 敏` is two names.
    const name = half + part.replace(CODE, '').replace(/^[[【(（]+|[\]】)）]+$/g, '').trim();
    half = name.length === 1 ? name : '';
    if (name.length >= 2 && name.length <= 20 && !NOBODY.test(name) && (visible || !NO_PERSON.test(name))) out.push(name);
  }
  return [...new Set(out)];
}
