import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseRoute, routeHash } from '../../../components/model/route';

describe('routes', () => {
  it.each([
    [{ trash: false, clip: undefined }, '#/'],
    [{ trash: false, clip: 3 }, '#/clip/3'],
    [{ trash: true, clip: undefined }, '#/trash'],
    [{ trash: true, clip: 3 }, '#/trash/clip/3'],
  ])('%o is %s', (route, hash) => {
    expect(routeHash(route)).toBe(hash);
    expect(parseRoute(hash)).toEqual(route);
  });

  it.each(['', '#', '#/clip/', '#/clip/x', '#/clip/3/4', '#/elsewhere'])('%s is the list', (hash) => {
    expect(parseRoute(hash)).toEqual({ trash: false, clip: undefined });
  });

  it('comes back as it went', () => {
    fc.assert(
      fc.property(fc.boolean(), fc.option(fc.nat(), { nil: undefined }), (trash, clip) => {
        expect(parseRoute(routeHash({ trash, clip }))).toEqual({ trash, clip });
      }),
    );
  });
});
