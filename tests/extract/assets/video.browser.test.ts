import { expect, it } from 'vitest';
import { extract } from '@/utils/extract/extract';
import { ARTICLE, articlePage } from '../support/parse-page';

const look = (video: string) => extract(articlePage(`${ARTICLE}<p>${video}</p><p>大坝上的雨量筒，由两名技术员每天早晚各看一次，数目记在同一个本子上。</p>`), { url: 'http://qs.example.gov.cn/2026/t20260830_417.html' });

it('of a video its picture stays, and leads to it', async () => {
  const { html, files, completeness } = await look('<video class="edui-faked-video video-js" controls poster="/img/dam.jpg"><source src="/v/dam.mp4"></video>');
  expect(html).toContain('<a href="http://qs.example.gov.cn/v/dam.mp4"><img src="http://qs.example.gov.cn/img/dam.jpg" alt="" data-file="0"></a>');
  expect(files).toMatchObject([{ role: 'image', url: 'http://qs.example.gov.cn/img/dam.jpg' }]);
  expect(completeness).toMatchObject({ images: { found: 1, kept: 1 }, verdict: 'whole' });
});

it('a video without a picture is told as missing', async () => {
  const { html, completeness } = await look('<video controls src="/v/dam.mp4"></video>');
  expect(html).not.toContain('dam');
  expect(completeness).toMatchObject({ images: { found: 1, kept: 0 }, verdict: 'doubtful' });
});
