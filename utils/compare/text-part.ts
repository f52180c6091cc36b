/** A stretch of text that stands in both, only in the older, or only in the newer of two texts. */
export interface TextPart {
  kind: 'same' | 'removed' | 'added';
  text: string;
}
