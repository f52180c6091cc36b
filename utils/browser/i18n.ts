/** Translated sentences with typed keys; the language is the browser's. See locales/. */
export { i18n } from '#i18n';
