import { AppError } from '../../utils/article/app-error';

/** The bytes that the library says it has. @throws AppError library.failed when they are not to be had */
export async function kept(reading: Promise<Blob | undefined>): Promise<Blob> {
  const blob = await reading;
  if (!blob) throw new AppError('library.failed', 'the bytes are gone');
  return blob;
}
