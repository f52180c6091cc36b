/** Levels of objects and lists in a document: ours have six. */
const DEEPEST = 32;
/** Names that every object has by itself: under one of them, what is there and what is not cannot be told apart. */
const TAKEN: ReadonlySet<string> = new Set(Object.getOwnPropertyNames(Object.prototype));

/**
 * Looks through a whole value that arrived, without recursion, for what no document of ours holds anywhere: too much, too deep, names that every object
 * has, texts that are no Unicode or hold a null character (a store could not take them back). Undefined when it is sound.
 * @param most characters of JSON, roughly
 * @returns `at` is the field of the document in which it was found
 */
export function jsonFault(doc: Record<string, unknown>, most: number): { code: 'team.badDocument' | 'team.tooLarge'; at: string } | undefined {
  // Three lists in step in place of one of objects: every document of a first sync comes through here.
  const parts: object[] = [doc];
  const depths: number[] = [0];
  const places: string[] = [''];
  let size = 0;
  for (let part = parts.pop(); part; part = parts.pop()) {
    const depth = depths.pop()!;
    const place = places.pop()!;
    if (depth > DEEPEST) return { code: 'team.badDocument', at: place };
    const keys = Array.isArray(part) ? undefined : Object.keys(part);
    const values = part as Record<string | number, unknown>;
    const count = keys ? keys.length : (part as unknown[]).length;
    for (let i = 0; i < count; i++) {
      const key = keys?.[i];
      if (key !== undefined) {
        size += key.length;
        if (TAKEN.has(key) || !isSound(key)) return { code: 'team.badDocument', at: place };
      }
      const at = depth === 0 && key !== undefined ? key.slice(0, 40) : place;
      const value = values[key ?? i];
      size += 4;
      if (typeof value === 'string') {
        size += value.length;
        if (!isSound(value)) return { code: 'team.badDocument', at };
      } else if (typeof value === 'object' && value !== null) {
        parts.push(value);
        depths.push(depth + 1);
        places.push(at);
      } else if (typeof value === 'number' ? !Number.isFinite(value) : value !== null && typeof value !== 'boolean') return { code: 'team.badDocument', at };
      if (size > most) return { code: 'team.tooLarge', at };
    }
  }
  return undefined;
}

const isSound = (text: string): boolean => text.isWellFormed() && !text.includes('\0');
