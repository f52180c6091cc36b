/** Where a value was read; the order is that of trust when nothing else decides. */
export const ORIGINS = [
  'user', // typed by the reader
  'picked', // shown by the reader on the page
  'rule', // where a rule of the reader for this site says
  'meta', // meta tags of 国办发〔2017〕47号 and their kin
  'headerTable', // 索引号 · 发文机关 · 文号 table above the body
  'labelLine', // 发布日期： 来源： line
  'jsonLd',
  'openGraph',
  'markup', // element that a CMS marks (id, class, comment)
  'heading',
  'body', // 文号 line, 署名 and date lines of the text itself
  'documentTitle',
  'url',
] as const;

export type Origin = (typeof ORIGINS)[number];

/** A value with where it came from and how sure we are (0 to 1). Below {@link UNSURE} it is shown as unsure. */
export interface Field<T> {
  value: T;
  origin: Origin;
  confidence: number;
}

/** Confidence under which a value is shown as 待核. */
export const UNSURE = 0.7;

/** What a page can tell of its article. Dates are YYYY-MM-DD in China time; `publishedAt` is ISO 8601 with offset. */
export interface FieldValues {
  title: string;
  kicker: string; // 引题
  subtitle: string; // 副题
  publishedOn: string; // 发布日期
  publishedAt: string;
  writtenOn: string; // 成文日期
  effectiveOn: string; // 施行日期
  expiresOn: string; // 废止日期
  validity: string; // 有效性
  source: string; // 来源
  authors: string[]; // 记者 / 作者 / 通讯员
  editors: string[]; // 责任编辑
  documentNumber: string; // 文号
  indexNumber: string; // 索引号
  issuingBody: string; // 发文机关
  topic: string; // 主题分类
  keywords: string[];
  siteName: string;
  siteIdCode: string; // 政府网站标识码
  column: string; // 栏目
}

export type FieldName = keyof FieldValues;

/** Every field, in the order in which a reader meets them. */
export const FIELD_NAMES = [
  'title',
  'kicker',
  'subtitle',
  'issuingBody',
  'documentNumber',
  'publishedOn',
  'publishedAt',
  'writtenOn',
  'effectiveOn',
  'expiresOn',
  'validity',
  'source',
  'authors',
  'editors',
  'indexNumber',
  'topic',
  'keywords',
  'siteName',
  'siteIdCode',
  'column',
] as const satisfies readonly FieldName[];

export type Fields = { [K in FieldName]?: Field<FieldValues[K]> };

/** A value that was found and lost to a better one; kept so that the reader can choose it. */
export type Candidate = { [K in FieldName]: Field<FieldValues[K]> & { field: K } }[FieldName];
