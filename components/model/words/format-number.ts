import { i18n } from '../../../utils/browser/i18n';

/** 3,412 */
export const formatNumber = (value: number): string => new Intl.NumberFormat(i18n.t('meta.lang')).format(value);
