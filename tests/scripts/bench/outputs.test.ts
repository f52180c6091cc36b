import { describe, expect, it } from 'vitest';
import { withInlineImages } from '../../../scripts/bench/outputs.mjs';

describe('withInlineImages', () => {
  it('gives an image whose bytes stood in the page its address again, wherever it stands', () => {
    const html = '<img alt="" data-file="1"><img src="http://a.example.gov.cn/2.jpg" data-file="2"><img data-file="1"><img data-file="10">';
    const files = [
      { n: 1, url: 'data:image/png;base64,AA$&==' },
      { n: 2, url: 'http://a.example.gov.cn/2.jpg' },
    ];
    expect(withInlineImages(html, files)).toBe(
      '<img alt="" src="data:image/png;base64,AA$&==" data-file="1"><img src="http://a.example.gov.cn/2.jpg" data-file="2">' +
        '<img src="data:image/png;base64,AA$&==" data-file="1"><img data-file="10">',
    );
  });
});
