import type { FieldName } from '../article/field';
import type { Scope } from './query';

type Key = 'tag' | 'folder' | 'site' | 'date' | Scope;

const field = (name: FieldName): Scope => ({ part: 'field', name });

/** What may stand before a colon, folded: 标签:, 文号:, site: and so on. */
export const QUERY_KEYS: ReadonlyMap<string, Key> = new Map<string, Key>([
  ['标签', 'tag'],
  ['tag', 'tag'],
  ['文件夹', 'folder'],
  ['folder', 'folder'],
  ['网站', 'site'],
  ['site', 'site'],
  ['日期', 'date'],
  ['date', 'date'],
  ['题名', { part: 'title' }],
  ['标题', { part: 'title' }],
  ['title', { part: 'title' }],
  ['正文', { part: 'body' }],
  ['body', { part: 'body' }],
  ['备注', { part: 'note' }],
  ['note', { part: 'note' }],
  ['附件', { part: 'attachment' }],
  ['attachment', { part: 'attachment' }],
  ['文号', field('documentNumber')],
  ['number', field('documentNumber')],
  ['发文机关', field('issuingBody')],
  ['issuer', field('issuingBody')],
  ['来源', field('source')],
  ['source', field('source')],
  ['索引号', field('indexNumber')],
  ['index', field('indexNumber')],
  ['作者', field('authors')],
  ['author', field('authors')],
  ['栏目', field('column')],
  ['column', field('column')],
  ['主题分类', field('topic')],
  ['topic', field('topic')],
  ['关键词', field('keywords')],
  ['keyword', field('keywords')],
]);
