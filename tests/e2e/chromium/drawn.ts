/** Runs in a page of ours: whether an article shows so many pictures, and all of them are there to be seen. */
export const drawn = (pictures: number): boolean => {
  const images = [...document.querySelectorAll<HTMLImageElement>('article img')];
  return images.length >= pictures && images.every(({ complete, naturalWidth }) => complete && naturalWidth > 0);
};
