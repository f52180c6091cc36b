import { openableType } from './openable-type';

/** Opens a stored PDF or raster image in a tab of its own, under that type whatever its bytes say. */
export function openFile(stored: Blob): void {
  const type = openableType(stored.type);
  if (type) window.open(URL.createObjectURL(new Blob([stored], { type })), '_blank', 'noopener');
}
