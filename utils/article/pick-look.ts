import type { Completeness } from './draft';
import type { Field } from './field';
import type { RuleOutcome } from './site-rule';

/** What the page says, for the reader to judge. */
export interface PickLook {
  title?: Field<string>;
  date?: Field<string>;
  source?: Field<string>;
  /** First line of the text, cut; empty for pictures alone. */
  first: string;
  /** Characters of the text without white space. */
  length: number;
  images: number;
  attachments: number;
  completeness: Pick<Completeness, 'verdict' | 'text'>;
  rule?: RuleOutcome;
}
