/** What is known of the pages of one CMS or portal: data, read by utils/extract. */
export interface Portal {
  /** Short name, used in tests and reasons. */
  id: string;
  /** Selectors of the element that holds the text, most specific first. */
  body: readonly string[];
  /** Selectors of blocks inside or beside the text that are the page's own, with the reason under which they go. */
  drop?: readonly { selector: string; reason: string }[];
  /** Selectors of lists of attachments that stand beside the text. */
  attachments?: readonly string[];
}
