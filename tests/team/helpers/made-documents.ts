import type { BlobDoc, CaptureDoc, ClipDoc } from '../../../utils/team/documents';

export const MADE_UID = '01ARZ3NDEKTSV4RRFFQ69G5FAV';
export const MADE_CAPTURE = '01BX5ZZKBKACTAV9WEVGEMMVRZ';
export const MADE_SHA = 'a'.repeat(64);

export const madeClip = (by: string, given: Partial<ClipDoc> = {}): ClipDoc => ({
  type: 'clip',
  schema: 1,
  createdBy: by,
  by,
  f: { capture: { v: MADE_CAPTURE, t: 1, e: `01ARZ3NDEKTSV4RRFFQ69G5FA1~${by}` } },
  lost: [],
  ...given,
});

export const madeBlob = (by: string, given: Partial<BlobDoc> = {}): BlobDoc => ({ type: 'blob', schema: 1, by, mime: 'image/png', length: 3, ...given });

const TALLY = { found: 1, kept: 1 };

export const madeCapture = (by: string, given: Partial<CaptureDoc> = {}): CaptureDoc => ({
  type: 'capture',
  schema: 1,
  by,
  clip: MADE_UID,
  url: 'https://www.yunxi.example.gov.cn/zwgk/1.html',
  at: '2026-11-02T09:30:00+08:00',
  zone: 'Asia/Shanghai',
  version: '0.4.0',
  charset: 'utf-8',
  fields: { title: { value: '关于云溪镇通水的通知', origin: 'meta', confidence: 1 }, keywords: { value: ['通水'], origin: 'meta', confidence: 0.9 } },
  html: MADE_SHA,
  text: 'b'.repeat(64),
  serialised: { sha: 'c'.repeat(64), length: 1_000 },
  received: { missing: 'notInCache' },
  details: 'd'.repeat(64),
  files: [{ n: 0, role: 'image', url: 'https://www.yunxi.example.gov.cn/a.png', name: 'a.png', alt: '' }],
  completeness: { text: TALLY, tables: TALLY, images: TALLY, attachments: TALLY, firstKept: true, lastKept: true, verdict: 'whole' },
  timings: { extractMs: 12, clickToStoredMs: 30 },
  ...given,
});
