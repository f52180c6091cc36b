/** A stretch of lines that may be the article's text. */
export interface Region {
  /** Who proposed it: `signature:trs`, `marker`, `density`, `readability`. */
  by: string;
  /** First line inclusive, last exclusive. */
  from: number;
  to: number;
  element: Element;
}
