import type { Line } from '../lines/line';

const HEADING = /^(相关|本文)?附件(下载|列表|信息)?[:：>＞]*$|^文件下载[:：]$/;

/** The heading of a list of files that is empty, or stands beside the text. */
export const isFilesHeading = ({ tight }: Line): boolean => HEADING.test(tight);
