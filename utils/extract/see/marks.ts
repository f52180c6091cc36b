/** Attributes that step 1 writes on the copy. */
export const MARKS = {
  /** Not visible when the page was looked at. */
  hidden: 'data-jb-hidden',
  /** Real address of an image that loads late. */
  source: 'data-jb-src',
  /** Natural size of an image, `640x480`. */
  size: 'data-jb-size',
  /** What a read-only field of a form shows. */
  value: 'data-jb-value',
} as const;
