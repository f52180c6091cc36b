import type { Line } from '../lines/line';
import { ORGAN } from './organ';
import { CHINESE_YEAR, parseDate } from './parse-date';

const NAME = new RegExp(`^[\u4E00-\u9FFF（）()〇、·\\s]{2,40}${ORGAN}$`);
const DATE = new RegExp(`^[（(]?((19|20)\\d{2}|${CHINESE_YEAR})年.{1,3}月.{1,3}日[）)]?$`);

/** `2026年5月12日`, `（二〇二六年五月十二日）`: a line that is the day of a document and nothing else. */
export const isLineDate = (line: Line): boolean => line.chars <= 16 && DATE.test(line.tight) && parseDate(line.tight) !== undefined;
/** A line that is the name of a body and nothing else. */
export const isOrgan = (line: Line): boolean => line.chars <= 40 && NAME.test(line.text) && !/[，。：]/.test(line.text);
