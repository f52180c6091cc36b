import type { Draft } from '@/utils/article/draft';
import { readability } from '@/utils/extract/content/readability';
import { type ExtractOptions, extract as read } from '@/utils/extract/extract';
import { readPager } from '@/utils/extract/pages/read-pager';
import { chosen } from '@/utils/extract/parts/chosen';
import { seeInSlices } from '@/utils/extract/see/see-in-slices';
import { doubt } from '@/utils/extract/verdict/doubt';

/** One look at a page as clip.js takes it, with all at hand that its fellow scripts bring. */
export const extract = (document: Document, options: ExtractOptions = {}): Promise<Draft> => read(document, { readability: async () => readability, large: async () => seeInSlices, pager: async () => readPager, doubt: async () => doubt, chosen, ...options });
