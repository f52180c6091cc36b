/** What is known of the pages of one CMS or portal: data, read by utils/extract. */
export interface Portal {
  /** Selectors of the element that holds the text, most specific first. */
  body: readonly string[];
  /** Selectors of blocks inside or beside the text that are the page's own, with the reason under which they go. */
  drop?: readonly { selector: string; reason: string }[];
}
