import type { Draft } from '../../utils/article/draft';
import type { Fields } from '../../utils/article/field';
import { draft } from '../library/helpers/draft';

export const PAGE = 'http://portal.example.gov.cn/art/2026/11/20/art_1.html';

/** A notice of an invented city with an unsure 成文日期, and nothing behind it unless given. */
export function madeUpDraft({ fields = {}, ...over }: Partial<Draft> & { fields?: Fields } = {}): Draft {
  const text = '各区、县人民政府：\n现将《云溪市雨水管网养护办法》印发给你们，请遵照执行。';
  return draft({
    url: PAGE,
    capturedAt: '2026-11-23T16:05:00+08:00',
    fields: {
      title: { value: '关于印发《云溪市雨水管网养护办法》的通知', origin: 'meta', confidence: 0.98 },
      issuingBody: { value: '云溪市人民政府办公室', origin: 'headerTable', confidence: 0.95 },
      publishedOn: { value: '2026-11-20', origin: 'meta', confidence: 0.95 },
      writtenOn: { value: '2026-11-18', origin: 'body', confidence: 0.5 },
      ...fields,
    },
    candidates: [],
    removed: [],
    html: `<p>${text.replace('\n', '</p><p>')}</p>`,
    text,
    ...over,
  });
}
