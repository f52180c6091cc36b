/** A stretch of lines that may be the article's text. */
export interface Region {
  /** What proposed it: a container that a CMS is known for, a mark of where the text begins, the lines' values, Readability; or the reader, who decides. */
  by: 'signature' | 'marker' | 'density' | 'readability' | 'chosen';
  /** First line inclusive, last exclusive. */
  from: number;
  to: number;
  element: Element;
  /** Nodes whose lines are the text, where not all of the region is. */
  only?: ReadonlySet<Node>;
}
