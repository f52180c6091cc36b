import chinese from '../../locales/zh_CN.yml?raw';

/** The sentences of the default language under their dotted keys; of YAML just the form that the locale files have. */
function read(yaml: string): Map<string, string> {
  const messages = new Map<string, string>();
  let section = '';
  for (const line of yaml.split('\n').filter((text) => text.trim() !== '')) {
    const [, indent = '', key = '', rest = ''] = /^( *)(\w+): ?(.*)$/.exec(line) ?? [];
    if (key === '') throw new Error(`Not understood: ${line}`);
    if (indent === '') section = key;
    else messages.set(`${section}.${key}`, /^'.*'$/.test(rest) ? rest.slice(1, -1) : rest);
  }
  return messages;
}

const messages = read(chinese);

/** Stands for `#i18n` in tests that have no extension around them. */
export const i18n = {
  t(key: string, substitutions: readonly string[] = []): string {
    const message = messages.get(key);
    if (message === undefined) throw new Error(`No sentence ${key}`);
    return message.replace(/\$(\d)/g, (_, n: string) => substitutions[Number(n) - 1] ?? '');
  },
};
