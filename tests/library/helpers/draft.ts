import type { Draft, DraftFile } from '../../../utils/article/draft';

/** A small notice as the extractor would hand it over. */
export function draft(changes: Partial<Draft> = {}): Draft {
  return {
    url: 'https://www.portal.example.gov.cn/zwgk/202403/t20240315_1024.html?spm=1',
    capturedAt: '2024-03-18T09:30:00+08:00',
    fields: {
      title: { value: '云溪市人民政府关于加强湿地保护的通知', origin: 'meta', confidence: 0.95 },
      publishedOn: { value: '2024-03-15', origin: 'meta', confidence: 0.95 },
      documentNumber: { value: '云政发〔2024〕7号', origin: 'headerTable', confidence: 0.9 },
      issuingBody: { value: '云溪市人民政府', origin: 'headerTable', confidence: 0.9 },
      source: { value: '市林业局', origin: 'labelLine', confidence: 0.8 },
    },
    candidates: [{ field: 'title', value: '湿地保护', origin: 'documentTitle', confidence: 0.5 }],
    html: '<p>各县（区）人民政府：</p><p>现将有关事项通知如下。</p>',
    text: '各县（区）人民政府：\n现将有关事项通知如下。',
    files: [],
    removed: [{ step: 'prune', reason: 'breadcrumb', html: '<p>首页 &gt; 公开</p>', text: '首页 > 公开', anchor: '0/1' }],
    completeness: {
      text: { found: 20, kept: 20 },
      tables: { found: 0, kept: 0 },
      images: { found: 0, kept: 0 },
      attachments: { found: 0, kept: 0 },
      firstKept: true,
      lastKept: true,
      verdict: 'whole',
    },
    original: '<!doctype html><html><body><p>首页 &gt; 公开</p><p>各县（区）人民政府：</p></body></html>',
    charset: 'utf-8',
    timings: { extractMs: 12 },
    ...changes,
  };
}

/** A one-pixel GIF. */
export const PIXEL = 'data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7';

/** A file of a draft. */
export const file = (n: number, changes: Partial<DraftFile> = {}): DraftFile => ({
  n,
  role: 'image',
  url: `https://www.portal.example.gov.cn/img/${n}.jpg`,
  name: `${n}.jpg`,
  alt: '',
  ...changes,
});
