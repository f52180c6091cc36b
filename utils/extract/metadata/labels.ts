import type { FieldName } from '../../article/field';
import { squeeze } from '../dom/tidy-text';

/** What a label line or header table may say. `other` has no field here, but ends the value before it. */
export type LabelKind =
  | Extract<
      FieldName,
      | 'title'
      | 'publishedOn'
      | 'writtenOn'
      | 'effectiveOn'
      | 'expiresOn'
      | 'validity'
      | 'source'
      | 'authors'
      | 'editors'
      | 'documentNumber'
      | 'indexNumber'
      | 'issuingBody'
      | 'topic'
      | 'keywords'
      | 'column'
    >
  | 'updatedOn'
  | 'other';

const DAY = '(日期|时间)';

/**
 * Labels as portals write them, without white space; 国办公开办函〔2019〕61号 and GB/T 33480 name the policy ones. The first
 * kind that fits counts.
 */
const GRAMMAR: readonly (readonly [LabelKind, string])[] = [
  ['publishedOn', `(信息|文章|新闻|稿件|网上)?(发[布表稿送]|公[布开告示]|刊[发登]|登载|上[传网]|录入|添加|推送|编辑)?${DAY}|发[布表]于?`],
  ['updatedOn', `(最后|最近)?(更新|修改)(${DAY}|于)?|(答复|回复|办结)${DAY}|[Uu]pdated`],
  ['writtenOn', `(信息)?(成文|发文|生成|签发|印发|制发|颁布|产生|形成|签署)${DAY}`],
  ['effectiveOn', `(开始|起始)?(施行|实施|生效|执行)${DAY}`],
  ['expiresOn', `(废止|失效|终止|截止)${DAY}|有效期[限至]?`],
  ['validity', '(公文|文件|信息)?(有效性|时效性?|效力|(时效|效力|有效)?状态)|是否有效'],
  ['source', '(信息|文章|稿件|内容|新闻|本文|消息|原文|发布)?来源(于|单位|部门)?|(文章)?出处|稿源|供稿(单位|部门)|转载自|[Ss]ource'],
  ['authors', '(文章|本文|原)?作者(姓名)?|(特约|实习|本报|本网|本刊)?记者|通讯员|撰稿人?|撰文|供稿人?|报道员'],
  ['editors', '(责任|网络|值班|本[文版]|文字|页面)?编辑(人|员)?|责编|选稿|网编|[Ee]ditor'],
  ['documentNumber', '(文|发文|文件|文书|公文)号|(发文|文件|公文)(文号|字号|编号)'],
  ['indexNumber', '(公开|信息|政务公开)?索[引取](号|编号|码)|信息索引'],
  ['issuingBody', '(联合)?(信息|公文)?(发文|发布|制发|制定|颁布|公布|公开|成文|产生|起草|责任|所属|印发)(责任)?(机关|机构|单位|部门|主体)(名称)?'],
  ['topic', '(信息|主题|组配|公文|体裁|所属|文件|栏目|服务对象|题材)*(分类|类别|种类)(信息)?|(所属)?主题'],
  ['keywords', '主题词组?|(文章)?关键[词字]|标签|tags'],
  ['column', '(所属|信息|所在)?栏目|频道'],
  ['title', '(文件|信息|公文|信件|来信|咨询|留言)?(标题|名称)|题名'],
  [
    'other',
    '(总|累计|文章)?(浏览|阅读|点击|访问|查看|评论|下载)(次数|总数|量|数|率)?|人气|次数|(选择|文章|调整|浏览)?(文字|字[号体])(大小|显示)?|大小|打印|分享到?|收藏|公开(方式|形式|范围|时限|类别|属性|程[序度])|载体(类型)?|' +
      '(文章)?类型|体裁|文种|(内容|信息)?(概述|摘要|简介)|审[核稿]人?|校对|[初复终]审|编审|监制|摄[影像]|图片?(来源)?|图文来源|资料来源|电话|语种|(信息)?格式|密级|备注|(当前|您的)位置|签发人?|视力保护色|录入者?|发布[人者]|信息员|责任人|(来信|写信|信件|咨询|留言|提问|诉求|受理|处理|办[理结]|答复|回复|反馈)(人|者|时间|日期|内容|单位|部门|机构|状态|结果|编号|类[型别])|(统一)?(登记号|编号)',
  ],
];

/** All of it at once; the number of the group that matches is that of the kind. */
const LABEL = new RegExp(`^(?:${GRAMMAR.map(([, source]) => `(${source.replaceAll('(', '(?:')})`).join('|')})$`);
const known = new Map<string, LabelKind | null>();

/** Kind of a bare label without white space and colon; null for anything else. */
export function kindOf(label: string): LabelKind | null {
  if (label.length > 12) return null;
  let kind = known.get(label);
  if (kind === undefined) {
    const groups = LABEL.exec(label)?.slice(1) ?? [];
    kind = GRAMMAR[groups.findIndex((group) => group !== undefined)]?.[0] ?? null;
    known.set(label, kind);
  }
  return kind;
}

/** Labels that name their field best; where one of them stands, the others of its kind tell something else: who keeps the page, which form the text has. */
const BEST: Partial<Record<LabelKind, RegExp>> = { issuingBody: /^(联合)?(公文)?(发文|制定|制发|颁布|成文|印发)/, topic: /主题/, writtenOn: /成文|发文/, source: /来源|S/i, documentNumber: /文号|字号/ };

/** True for a label that leaves no doubt which field it is. */
export const isBestLabel = (kind: LabelKind, label: string): boolean => BEST[kind]?.test(squeeze(label)) ?? true;

const kinds = new Map<string, LabelKind | undefined>();
/** Longer texts are hardly labels, and are not remembered. */
const REMEMBERED = 24;

/** Kind of a whole line that is a label, e.g. `索 引 号：`; undefined for anything else. Several steps ask it of the same lines. */
export function labelKind(text: string): LabelKind | undefined {
  if (text.length > REMEMBERED) return readKind(text);
  if (!kinds.has(text)) kinds.set(text, readKind(text));
  return kinds.get(text);
}

function readKind(text: string): LabelKind | undefined {
  const tight = text.replace(/[\s\u00A0\u3000]+/g, '').replace(/^[[【(（〖■◆●▪·*]+/, '').replace(/[\]】)）〗]*[:：∶﹕]?[\]】)）〗]*$/, '');
  return kindOf(tight) ?? undefined;
}
