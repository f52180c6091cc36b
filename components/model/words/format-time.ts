const two = (value: number): string => String(value).padStart(2, '0');

/** 2026-11-23 16:05 on the device's clock, or 2026-11-23 16:05:09. @param time milliseconds since 1970, or ISO 8601 */
export function formatTime(time: number | string, { seconds = false }: { seconds?: boolean } = {}): string {
  const date = new Date(time);
  const day = [date.getFullYear(), two(date.getMonth() + 1), two(date.getDate())].join('-');
  const clock = [date.getHours(), date.getMinutes(), ...(seconds ? [date.getSeconds()] : [])].map(two).join(':');
  return `${day} ${clock}`;
}
