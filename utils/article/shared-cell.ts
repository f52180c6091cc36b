/**
 * Name of a cell that a team may have: a field, `tag:x`, `team:x`, `file:<capture>:<n>`. Personal ones never leave a device, so that one
 * which arrives is a fault; names that every object has (`constructor`) could be taken for such a part. Nothing in a name is
 * invisible or turns the direction of the text around it.
 */
export const SHARED_CELL =
  /^(?!(?:note|folder|unread|constructor|valueOf|toString|toLocaleString|hasOwnProperty|isPrototypeOf|propertyIsEnumerable)$)(?:[a-z][A-Za-z]{0,40}|(?:tag|team):[^\p{Cc}\p{Cs}\u202A-\u202E\u2066-\u2069]{1,500}|file:[0-7][0-9A-HJKMNP-TV-Z]{25}:\d{1,7})$/u;
export const isSharedCell = (name: string): boolean => SHARED_CELL.test(name);
