const two = (value: number): string => String(value).padStart(2, '0');

/** 2026-11-23 16:05 on the device's clock. @param time milliseconds since 1970, or ISO 8601 */
export function formatTime(time: number | string): string {
  const date = new Date(time);
  const day = [date.getFullYear(), two(date.getMonth() + 1), two(date.getDate())].join('-');
  return `${day} ${two(date.getHours())}:${two(date.getMinutes())}`;
}
