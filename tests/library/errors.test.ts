import { describe, expect, it } from 'vitest';
import { AppError } from '../../utils/article/app-error';
import { libraryError } from '../../utils/library/errors';

describe('libraryError', () => {
  it.each([
    [new DOMException('', 'QuotaExceededError'), 'library.full'],
    [Object.assign(new Error('no room'), { name: 'QuotaExceededError' }), 'library.full'],
    [new DOMException('', 'VersionError'), 'library.newer'],
    [new DOMException('', 'InvalidStateError'), 'library.failed'],
    [new TypeError('x'), 'library.failed'],
    ['odd', 'library.failed'],
  ])('%s', (error, code) => expect(libraryError(error)).toMatchObject({ code, cause: error }));

  it('leaves our own as they are', () => {
    const error = new AppError('library.missing');
    expect(libraryError(error)).toBe(error);
  });
});
