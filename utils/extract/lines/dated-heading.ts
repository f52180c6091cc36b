import type { Line } from './line';

const DATE = /\t[（(\s]*((?:19|20)\d{2}\s?[-年./]\s?\d{1,2}\s?[-月./]\s?\d{1,2}.*)$/;

/** What stands behind the title in its own heading, where that begins with a date: `<h2>标题 <small>2026-03-12 来源：…</small></h2>`. */
export const datedHeading = ({ heading, gapped }: Line): string | undefined => (heading && gapped.includes('\t') ? DATE.exec(gapped)?.[1] : undefined);
