import { isSelector } from '../article/is-selector';
import { isLasting, lastingStart } from './is-lasting';
import { allOf, attributeOf, documentOf, firstChildOf, fits, nameOf, nextOf, parentOf } from './tree';

/** Elements above that may anchor a selector. */
const ANCHORS = 12;
/** Elements of which a template has one. */
const SINGLE = new Set(['h1', 'article', 'main']);

/**
 * A selector of one element, the first that it names, which will name its like on other pages of the template: a lasting id
 * or class, then a lasting one above and what tells it apart below, and places among siblings only where nothing else does.
 */
export function selectorFor(element: Element): string {
  const document = documentOf(element);
  const names = (selector: string): boolean => {
    if (!isSelector(selector)) return false;
    const all = allOf(document, selector);
    return all.length === 1 && all[0] === element;
  };
  const own = [...stepsOf(element), nameOf(element)];
  const alone = stepsOf(element).find(names);
  if (alone !== undefined) return alone;
  const anchors = anchorsOf(element);
  for (const [anchor] of anchors) {
    const below = own.flatMap((step) => [`${anchor} ${step}`, `${anchor} > ${step}`]).find(names);
    if (below !== undefined) return below;
  }
  const paths = anchors.map(([anchor, above]) => pathFrom(above, element, anchor)).filter(names);
  const best = paths.toSorted((a, b) => cost(a) - cost(b))[0];
  return best ?? pathFrom(undefined, element, '');
}

/** Places in a path are what a further banner or paragraph moves; steps matter less. */
const cost = (path: string): number => (path.match(/:nth/g)?.length ?? 0) * 10 + path.split('>').length;

/** Elements above with a selector of theirs that names them alone, the nearest first. */
function anchorsOf(element: Element): [string, Element][] {
  const out: [string, Element][] = [];
  for (let above = parentOf(element), i = 0; above && i < ANCHORS; above = parentOf(above), i++) {
    const at = above;
    const anchor = stepsOf(at).find((step) => {
      const all = isSelector(step) ? allOf(documentOf(element), step) : [];
      return all.length === 1 && all[0] === at;
    });
    if (anchor !== undefined) out.push([anchor, above]);
  }
  return out;
}

/** Selectors of an element by itself, the most telling first. */
export function stepsOf(element: Element): string[] {
  const name = nameOf(element);
  const id = attributeOf(element, 'id') ?? '';
  const classes = [...new Set((attributeOf(element, 'class') ?? '').split(/\s+/))].filter(Boolean);
  const lasting = classes.filter(isLasting);
  const steps: string[] = [];
  const answers = ANSWERING.test(name) && (id in HTMLFormElement.prototype || id in Document.prototype);
  if (isLasting(id) && !answers) steps.push(`#${CSS.escape(id)}`);
  for (const one of lasting) steps.push(`${name}.${CSS.escape(one)}`);
  if (lasting.length > 1) steps.push(`${name}${lasting.slice(0, 3).map((one) => `.${CSS.escape(one)}`).join('')}`);
  const property = attributeOf(element, 'itemprop');
  if (property && isLasting(property)) steps.push(`[itemprop="${property}"]`);
  if (SINGLE.has(name)) steps.push(name);
  for (const start of classes.map(lastingStart)) if (start) steps.push(`${name}[class*="${start}"]`);
  const start = lastingStart(id);
  if (start && !answers) steps.push(`${name}[id^="${start}"]`);
  return steps;
}

/** Elements whose id the extractor sets aside where it is the name of a property of forms or documents. */
const ANSWERING = /^(input|button|select|textarea|output|fieldset|object|ima?ge?|form|i?frame|embed|a|area)$/;

/** Child by child from an element above (the page's body without one) down to `element`. */
function pathFrom(above: Element | undefined, element: Element, anchor: string): string {
  const steps: string[] = [];
  for (let at: Element | null = element; at && at !== above && nameOf(at) !== 'body' && nameOf(at) !== 'html'; at = parentOf(at)) steps.unshift(amongSiblings(at));
  return [above ? anchor : 'body', ...steps].join(' > ');
}

function amongSiblings(element: Element): string {
  const parent = parentOf(element);
  const siblings: Element[] = [];
  for (let at = parent && firstChildOf(parent); at; at = nextOf(at)) siblings.push(at);
  const name = nameOf(element);
  const step = [...stepsOf(element), name].find((one) => isSelector(one) && siblings.filter((sibling) => fits(sibling, one)).length === 1);
  if (step !== undefined) return step;
  const place = siblings.filter((sibling) => nameOf(sibling) === name).indexOf(element) + 1;
  return `${CSS.escape(name)}:nth-of-type(${place})`;
}
