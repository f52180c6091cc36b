/** Words that show that a value is no person: makers of CMSs, template junk, sites, roles without a name. */
const NOBODY = /大汉|拓尔思|开普云|博达|网站管理员|系统管理员|^管理员|^admin|^system|^root|@|http|www\.|\.com|\.cn|^name\b|编辑部$|^(无|暂无|未知|佚名|匿名|本站|本网|null|undefined|none)$|^\d+$|网$|门户|政府|委员会$|有限公司|科技|技术部|^(网易|新浪|搜狐|腾讯)/i;
/** Bodies do write: 医技药剂党支部, 新华社. They are kept when a visible label says so. */
const CODE = /[\s_(（]*[A-Za-z]{1,3}_?\d{2,6}[)）]?$/;

/**
 * Names of an 作者 or 责任编辑 value. `visible`: a label on the page stands before it, so that a body is believed too.
 * Role words, numbers of editors and the makers of the CMS are no names.
 */
export function parsePeople(value: string, visible: boolean): string[] {
  const text = value
    .replace(/^(本报|本网|本社|特约|实习)?(记者|通讯员|作者|编辑|责任编辑|责编|文|摄影|图|撰文|选稿)[/／:：\s]+/, '')
    .replace(/[(（][^()（）]*(单位|作者|系|来源|实习)[^()（）]*[)）]/g, '')
    .trim();
  if (text.length > 60 || /[。；！？]/.test(text)) return [];
  const parts = text.split(/[、,，;；/／|｜]+|\s{1,}(?=[\u4E00-\u9FFF])/);
  const joined = joinSpaced(parts.map((part) => part.replace(CODE, '').replace(/^[\[【(（]+|[\]】)）]+$/g, '').trim()).filter(Boolean));
  return [...new Set(joined)].filter((name) => name.length >= 2 && name.length <= 20 && (visible ? !/^\d+$|管理员|^(admin|system|root|null|无|暂无|佚名)$|@|大汉|拓尔思|开普云/i.test(name) : !NOBODY.test(name)));
}

/** `方 敏` is one name of two characters set apart; `王乐文 方 敏` is two names. */
function joinSpaced(parts: string[]): string[] {
  const out: string[] = [];
  for (let i = 0; i < parts.length; i++) {
    const [part, after] = [parts[i]!, parts[i + 1]];
    if (part.length === 1 && after?.length === 1) {
      out.push(part + after);
      i++;
    } else out.push(part);
  }
  return out;
}
