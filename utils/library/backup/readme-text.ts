import { FORMAT, FORMAT_VERSION } from './format';

/** What somebody reads who opens the zip without the extension; docs/backup-format.md says the rest. */
export const README_TEXT = `剪报 Jianbao 剪报库备份（格式 ${FORMAT} ${FORMAT_VERSION}）

clips/     每行一篇剪报（JSON，UTF-8）：标题等字段、标签、批注、每次留存的网址与时间、所含文件
html/      正文，干净的 HTML（UTF-8）；img 的 data-file="n" 指该次留存的第 n 个文件
text/      同一正文的纯文本（UTF-8）
pages/     网页原件，剪存时的样子
received/  网页原件，服务器发来的字节
details/   未采用的字段读法、从网页中去掉的部分
files/     图片和附件
site-rules.json  网站规则（有规则时才有）
manifest.jsonl  第一行是格式和时间，其后每行一个文件：名称、SHA-256、字节数

文件名里的 64 位十六进制数是内容的 SHA-256，剪报记录用它指明内容。
在剪报的设置页“从备份恢复”中可以恢复。

This is a backup of a Jianbao library, format ${FORMAT} ${FORMAT_VERSION}.

clips/     one clip a line (JSON, UTF-8): its fields, tags, note, the address and time of each capture, its files
html/      the text as clean HTML (UTF-8); data-file="n" of an img means file n of that capture
text/      the same as plain text (UTF-8)
pages/     the original page as it stood when it was clipped
received/  the original page, the bytes that the server sent
details/   readings of fields that were not taken, and what was left out of the page
files/     images and attachments
site-rules.json  rules for sites, where there are any
manifest.jsonl  first line: format and time; then one line for each file: name, SHA-256, bytes

The 64 hexadecimal digits in a name are the SHA-256 of the content, by which the clips name it.
It can be restored on Jianbao's options page.
`;
