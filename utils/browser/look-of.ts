import type { Draft } from '../article/draft';
import type { PickLook } from '../article/pick-look';

/** Characters of the first line that a picker shows. */
const LONGEST = 80;

/** What a picker tells of a look at its page. */
export function lookOf({ fields: { title, publishedOn, source }, text, files, completeness }: Draft): PickLook {
  const count = (role: 'image' | 'attachment'): number => files.filter((file) => file.role === role).length;
  return {
    ...(title && { title }),
    ...(publishedOn && { date: publishedOn }),
    ...(source && { source }),
    first: (text.split('\n').find((line) => line.trim() !== '') ?? '').slice(0, LONGEST),
    length: text.replace(/\s+/g, '').length,
    images: count('image'),
    attachments: count('attachment'),
    completeness: { verdict: completeness.verdict, text: completeness.text },
    ...(completeness.rule && { rule: completeness.rule }),
  };
}
