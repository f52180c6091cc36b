import type { Draft, DraftFile } from '../../utils/article/draft';
import type { Fields } from '../../utils/article/field';

export const PAGE = 'http://portal.example.gov.cn/art/2026/11/20/art_1.html';

/** A page of an invented city, as the extractor would give it. */
export function madeUpDraft({ fields = {}, files = [], ...over }: Partial<Draft> & { fields?: Fields; files?: DraftFile[] } = {}): Draft {
  const text = '各区、县人民政府：\n现将《云溪市雨水管网养护办法》印发给你们，请遵照执行。';
  return {
    url: PAGE,
    capturedAt: '2026-11-23T16:05:00+08:00',
    zone: 'Asia/Shanghai',
    fields: {
      title: { value: '关于印发《云溪市雨水管网养护办法》的通知', origin: 'meta', confidence: 0.98 },
      issuingBody: { value: '云溪市人民政府办公室', origin: 'headerTable', confidence: 0.95 },
      publishedOn: { value: '2026-11-20', origin: 'meta', confidence: 0.95 },
      writtenOn: { value: '2026-11-18', origin: 'body', confidence: 0.5 },
      ...fields,
    },
    candidates: [],
    html: `<p>${text.replace('\n', '</p><p>')}</p>`,
    text,
    files,
    removed: [],
    completeness: {
      text: { found: 40, kept: 40 },
      tables: { found: 0, kept: 0 },
      images: { found: 0, kept: 0 },
      attachments: { found: 0, kept: 0 },
      firstKept: true,
      lastKept: true,
      verdict: 'whole',
    },
    original: '<!doctype html><html></html>',
    charset: 'utf-8',
    timings: { extractMs: 5 },
    ...over,
  };
}
