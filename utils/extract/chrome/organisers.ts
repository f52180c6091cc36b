import type { ChromeRule } from './rule';

const LABEL =
  /^[©\s]*(主办|承办|协办|主管|(运行|技术)?维护|运维|技术支持|制作|建设|(网站)?管理|版权(所有)?)(单位|部门|方)?\s*[:：]|^版权所有|^[Cc]opy[Rr]ight|^COPYRIGHT|^©|Copyright ©|^(中文|英文)(网址|域名)[:：]|[Pp](roduced|owered) [Bb]y|P(RODUCED|OWERED) BY|^建议使用.{0,30}(分辨率|浏览器?)|^本(网站|站)(已)?支持[Ii][Pp][Vv]6|版权所有(?!者)|[Aa]ll [Rr]ights? [Rr]eserved|ALL RIGHTS RESERVED|^(联系)?地址[:：].*(邮编|邮政编码|电话)|^[（(](主办|承办|协办)[)）]|[\s|]技术支持[:：]/;

/** 主办单位, 承办单位, 版权所有, 技术支持: who runs the site. */
export const organisers: ChromeRule = {
  reason: 'organisers',
  where: 'edge',
  ends: true,
  test: (text, line) => line.chars < 300 && LABEL.test(text) && !/。.*。/.test(text),
};
