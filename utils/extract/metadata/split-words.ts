/** Words of a 主题词 or keywords value; an empty list when it is no list of words. */
export function splitWords(value: string): string[] {
  const words = [...new Set(value.split(/[,，;；、\s]+/).filter((word) => word.length > 1 && word.length < 20))];
  return words.length <= 20 ? words : [];
}
