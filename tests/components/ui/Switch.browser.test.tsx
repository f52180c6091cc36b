import { describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { Switch } from '@/components/ui/Switch';
import { HIGH_CONTRAST, emulateMedia } from '../../helpers/emulate-media';
import { mount } from '../../helpers/mount';

/** The colours painted at two places of a switch, as parts of its width: what is computed is not what high contrast paints. */
async function painted(...places: number[]): Promise<string[]> {
  const base64 = await page.screenshot({ element: page.getByRole('switch'), save: false });
  const bitmap = await createImageBitmap(new Blob([Uint8Array.from(atob(base64), (char) => char.codePointAt(0)!)]));
  const canvas = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d')!;
  canvas.drawImage(bitmap, 0, 0);
  return places.map((place) => canvas.getImageData(Math.round(bitmap.width * place), bitmap.height >> 1, 1, 1).data.join());
}

describe('a switch', () => {
  it.each([true, false])('shows in high contrast which side it is on (%s)', async (on) => {
    await emulateMedia(HIGH_CONTRAST);
    mount(<Switch label="甲" on={on} onChange={() => undefined} />);
    const [left, right] = await painted(0.3, 0.68);
    expect(left).not.toBe(right);
  });
});
