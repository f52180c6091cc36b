/** Says where a value is not as it should be: the path of the first fault, such as `captures.0.url`; undefined when all is well. */
export type Shape = (value: unknown) => string | undefined;

/** `''` is the value itself. */
const HERE = '';
const at = (key: string | number, fault: string): string => (fault === HERE ? String(key) : `${key}.${fault}`);

/** A value that passes a test. */
export const that =
  (test: (value: unknown) => boolean): Shape =>
  (value) =>
    test(value) ? undefined : HERE;

export const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

export const text = (most: number): Shape => that((value) => typeof value === 'string' && value.length <= most);
export const matching = (pattern: RegExp): Shape => that((value) => typeof value === 'string' && pattern.test(value));
export const whole = (most: number): Shape => that((value) => Number.isInteger(value) && Number(value) >= 0 && Number(value) <= most);
export const from = (least: number, most: number): Shape => that((value) => typeof value === 'number' && value >= least && value <= most);
export const oneOf = (values: readonly unknown[]): Shape => that((value) => values.includes(value));
export const bool: Shape = oneOf([true, false]);

/** Either shape; the fault is that of the last. */
export const either =
  (...shapes: readonly Shape[]): Shape =>
  (value) => {
    let fault: string | undefined = HERE;
    for (const shape of shapes) {
      fault = shape(value);
      if (fault === undefined) return undefined;
    }
    return fault;
  };

export const orNull = (shape: Shape): Shape => either(oneOf([null]), shape);

export const list =
  (item: Shape, most = 100_000): Shape =>
  (value) => {
    if (!Array.isArray(value) || value.length > most) return HERE;
    for (const [i, each] of value.entries()) {
      const fault = item(each);
      if (fault !== undefined) return at(i, fault);
    }
    return undefined;
  };

/** An object as a table: any name that fits, values of one shape. */
export const table =
  (name: RegExp, item: Shape): Shape =>
  (value) => {
    if (!isObject(value)) return HERE;
    for (const key of Object.keys(value)) {
      const fault = name.test(key) ? item(value[key]) : HERE;
      if (fault !== undefined) return at(key.slice(0, 40), fault);
    }
    return undefined;
  };

/**
 * An object with these fields. `optional` may be missing. With `more`, others may be there as well: fields that a later
 * version added and that say nothing to this one.
 */
export const object =
  (fields: Record<string, Shape>, { optional = {}, more = false }: { optional?: Record<string, Shape>; more?: boolean } = {}): Shape => {
    const needed = Object.entries(fields);
    const names = new Set(Object.keys(fields));
    const allowed = new Map(Object.entries(optional));
    return (value) => {
      if (!isObject(value)) return HERE;
      for (const [key, shape] of needed) {
        const fault = Object.hasOwn(value, key) ? shape(value[key]) : HERE;
        if (fault !== undefined) return at(key, fault);
      }
      for (const key of Object.keys(value)) {
        if (names.has(key)) continue;
        const shape = allowed.get(key);
        const fault = shape ? shape(value[key]) : more && key !== '__proto__' ? undefined : HERE;
        if (fault !== undefined) return at(key.slice(0, 40), fault);
      }
      return undefined;
    };
  };
