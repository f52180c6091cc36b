import { useState } from 'preact/hooks';
import { i18n } from '../../utils/browser/i18n';
import { Icon } from '../ui/Icon';
import { JianbaoMark } from './JianbaoMark';
import styles from './Welcome.module.css';

/**
 * A drawn portal page with a button that can be clicked, and what a click on the real one shows. Pages of an extension
 * cannot be clipped, and an invented clip has no place in the reader's library: so it is played here, offline too.
 */
export function TryIt() {
  const [clipped, setClipped] = useState(false);
  return (
    <div class={styles['drawing']}>
      <div class={styles['bar']}>
        <span class={styles['address']} aria-hidden="true" />
        <button type="button" class={styles['toolbar']} aria-label={i18n.t('welcome.click')} aria-expanded={clipped} onClick={() => setClipped(!clipped)}>
          <JianbaoMark />
        </button>
        <span class={styles['round']} aria-hidden="true" />
      </div>
      <div class={styles['scene']}>
        <div class={styles['portal']} aria-hidden="true" lang="zh-CN">
          <span class={styles['banner']} />
          <span class={styles['small']}>{i18n.t('sample.place')}</span>
          <strong>{i18n.t('sample.title')}</strong>
          <span class={styles['small']}>{i18n.t('sample.line')}</span>
          {['97%', '92%', '95%', '60%'].map((width) => (
            <i key={width} class={styles['word']} style={{ width }} />
          ))}
        </div>
        <div class={styles['card']} role="status">
          {clipped && (
            <>
              <p class={styles['kept']}>
                <Icon name="check" />
                {i18n.t('popup.kept')}
              </p>
              <p class={styles['name']} lang="zh-CN">
                {i18n.t('sample.title')}
              </p>
              <dl>
                <dt>{i18n.t('field.issuingBody')}</dt>
                <dd lang="zh-CN">{i18n.t('sample.body')}</dd>
                <dt>{i18n.t('field.documentNumber')}</dt>
                <dd lang="zh-CN">{i18n.t('sample.number')}</dd>
                <dt>{i18n.t('field.publishedOn')}</dt>
                <dd>2026-11-20</dd>
              </dl>
            </>
          )}
        </div>
      </div>
    </div>
  );
}
