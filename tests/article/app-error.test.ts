import { expect, it } from 'vitest';
import { AppError, toAppError } from '../../utils/article/app-error';

it('is known again when it comes from another script, with a class of its own', () => {
  class Other extends Error {
    override readonly name = 'AppError';
    readonly code = 'clip.tooLarge';
  }
  expect(toAppError(new Other(), 'clip.failed').code).toBe('clip.tooLarge');
});

it('wraps anything else, with its own message as detail', () => {
  expect(toAppError(new TypeError('no such thing'), 'clip.failed')).toMatchObject({ code: 'clip.failed', detail: 'TypeError: no such thing' });
  expect(toAppError('odd', 'clip.failed')).toBeInstanceOf(AppError);
});
