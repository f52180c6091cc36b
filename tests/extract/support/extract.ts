import type { Draft } from '@/utils/article/draft';
import { readability } from '@/utils/extract/content/readability';
import { type ExtractOptions, extract as read } from '@/utils/extract/extract';

/** One look at a page as clip.js takes it, with Readability at hand. */
export const extract = (document: Document, options: ExtractOptions = {}): Promise<Draft> => read(document, { readability: async () => readability, ...options });
