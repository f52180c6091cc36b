import { expect, it } from 'vitest';
import type { Fields } from '../../utils/article/field';
import { clipText } from '../../utils/export/clip-text';

const fields: Fields = {
  kicker: { value: '湿地保护条例解读', origin: 'heading', confidence: 0.8 },
  title: { value: '守住一江清水', origin: 'meta', confidence: 0.9 },
  subtitle: { value: '——云溪市三年行动纪实', origin: 'heading', confidence: 0.8 },
};
const clip = { fields, url: 'https://portal.example.gov.cn/a.html', at: '2024-03-18T09:30:00+08:00', text: '　　第一段。\n项目\t数量' };

it('sets the headings above the body, every character of which stays', () => {
  expect(clipText(clip)).toBe('湿地保护条例解读\n守住一江清水\n——云溪市三年行动纪实\n\n　　第一段。\n项目\t数量\n');
});

it('adds the source line when asked', () => {
  expect(clipText(clip, { source: true })).toMatch(/数量\n\n守住一江清水\[EB\/OL\]\. \[2024-03-18\]\. https:\/\/portal\.example\.gov\.cn\/a\.html\n$/);
});

it('leaves no gap for what is not there', () => {
  expect(clipText({ ...clip, fields: {} })).toBe('　　第一段。\n项目\t数量\n');
  expect(clipText({ ...clip, text: '' })).toBe('湿地保护条例解读\n守住一江清水\n——云溪市三年行动纪实\n');
});
