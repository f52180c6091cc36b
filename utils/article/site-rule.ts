/** Parts of an article that a reader can show on the page; `drop` are blocks that do not belong to it. */
export const PARTS = ['body', 'title', 'date', 'source'] as const;
export type Part = (typeof PARTS)[number];

/** Where the parts stand, as CSS selectors of the form of {@link isSelector}. The first visible element that fits counts; of `drop` all do. */
export type PartSelectors = { [K in Part]?: string } & { drop?: string[] };

/** What a reader has laid down for the pages of a site: data, never code. */
export interface SiteRule extends PartSelectors {
  /** Host in lower case, without port; with and without `www.` are one. */
  host: string;
  /** Pattern of the path as in {@link pathFits}; all pages of the host without it. */
  path?: string;
}

/** Selectors with who chose them: `picked` on this very page, `rule` once for all pages of the template. */
export interface ChosenParts extends PartSelectors {
  by: 'picked' | 'rule';
}

/** What rules of the site gave, and where they named something that the page does not have. */
export interface RuleOutcome {
  used: Part[];
  missed: Part[];
}
