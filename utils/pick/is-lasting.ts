/** How an element stands for the moment, and how its template lays it out: true of others too, or not for long. */
const PASSING =
  /^(active|current|cur|on|off|opened?|closed?|show\w*|hidden?|hover|focus\w*|selected|first|last|odd|even|disabled|load\w*|lazy\w*|animated?|fade\w*|in|out|clearfix|clear|cf|fl|fr|l|r|left|right|center|row|col|cols?-.*|(is|has|ng|v|js|css|sc|jss|jsx|svelte|emotion)-.*)$/i;
const LONGEST = 40;

/**
 * Whether an id or a class is the template's and will stand on its other pages: not the number of an article or a widget
 * (`t20261118_4821`, `contentstyle193634`), not what a build made up (`index_text_D0U1y`, `css-1x2y3z`).
 */
export function isLasting(name: string): boolean {
  if (name.length > LONGEST || !/^[A-Za-z_\u4E00-\u9FFF][\w\u4E00-\u9FFF-]*$/.test(name)) return false;
  return !PASSING.test(name) && !/\d{3,}/.test(name) && !name.split(/[-_]+/).some(isMadeUp);
}

/** Letters and digits in disorder. A word with a number of two digits behind it (`title2`), or short (`b12c`), is a name. */
const isMadeUp = (word: string): boolean => word.length > 4 && /\d/.test(word) && !/^[A-Za-z\u4E00-\u9FFF]+\d{1,2}$/.test(word);

/** The lasting beginning of a name that ends in a number or a made-up word; undefined when it has none to speak of. */
export function lastingStart(name: string): string | undefined {
  const start = /^([A-Za-z][A-Za-z]*(?:[-_]+[A-Za-z]+)*[-_]*)\w*$/.exec(name)?.[1];
  if (start === undefined || start === name) return undefined;
  // `index_text_D0U1y`: what is in doubt goes as a whole word, `contentstyle193634`: the number alone.
  const word = /\d{3,}$/.test(name) ? start : start.replace(/[A-Za-z]*$/, '');
  return word.replace(/[-_]/g, '').length >= 6 && !PASSING.test(word) ? word : undefined;
}
