/** The package's own entry brings a second script along that nothing here needs. */
declare module '@mozilla/readability/Readability.js' {
  export { Readability as default } from '@mozilla/readability';
}
