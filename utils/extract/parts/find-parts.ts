import { PARTS, type ChosenParts, type Part, type RuleOutcome } from '../../article/site-rule';
import { MARKS } from '../see/marks';

export interface FoundPart {
  element: Element;
  by: ChosenParts['by'];
}

/** Elements of the copy that the reader, or a rule of the reader's, has named. */
export interface FoundParts {
  at: { [K in Part]?: FoundPart };
  drop: Element[];
  /** Absent when no rule was given. */
  rule?: RuleOutcome;
}

/** Looks up selectors in the marked copy; what names nothing visible is as if it had not been named, and is noted for rules. */
export function findParts(root: Element, chosen: readonly ChosenParts[]): FoundParts {
  const found: FoundParts = { at: {}, drop: [] };
  // Only a document has a `:root`; what else is asked for is found without one, and the browser need not read the page's style sheets.
  if (JSON.stringify(chosen).includes(':root')) root.ownerDocument.append(root);
  const rules = chosen.filter(({ by }) => by === 'rule');
  for (const part of PARTS) {
    for (const { by, [part]: selector } of chosen) {
      const element = selector === undefined ? undefined : visible(root, selector)[0];
      if (!element) continue;
      found.at[part] = { element, by };
      break;
    }
  }
  for (const { drop = [] } of chosen) for (const selector of drop) found.drop.push(...visible(root, selector));
  if (rules.length > 0) {
    const named = PARTS.filter((part) => rules.some((rule) => rule[part] !== undefined));
    found.rule = { used: named.filter((part) => found.at[part]?.by === 'rule'), missed: named.filter((part) => !found.at[part]) };
  }
  return found;
}

function visible(root: Element, selector: string): Element[] {
  try {
    return [...root.querySelectorAll(selector)].filter((element) => !element.closest(`[${MARKS.hidden}]`) && element.closest('body'));
  } catch {
    // Not a selector to this browser: it names nothing.
    return [];
  }
}
