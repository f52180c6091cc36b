import type { ChromeRule } from './rule';

const LINE = /^(您好[，,!！]?)?\s*(热烈)?欢迎您?(来到|访问|光临|浏览|进入|登[录陆])|^今天是\s*[:：]?\s*(\d|星期|$)|^现在(时间)?是?[:：]?\s*\d{4}年|^(\d{4}年\d{1,2}月\d{1,2}日)?\s*星期[一二三四五六日天](\s*农历.*)?$|^农历/;

/** 欢迎访问…网！今天是：2024年5月6日 星期一. */
export const welcome: ChromeRule = { reason: 'welcome', where: 'edge', test: (text, line) => line.chars < 80 && LINE.test(text) };
