import { i18n } from '../../utils/browser/i18n';
import type { Look, ReaderLook } from '../model/reader-look';
import { Button } from '../ui/Button';
import { Choice } from '../ui/Choice';
import { Popover } from '../ui/Popover';
import styles from './LookControls.module.css';

const THEMES = ['auto', 'light', 'dark', 'paper'] as const satisfies Look['theme'][];
const SIZES = [14, 15, 16, 17, 18, 20, 22, 24, 28];
const LEADINGS = { tight: 1.6, normal: 1.95, loose: 2.3 } as const;

/** Theme, size and leading of the text. */
export function LookControls({ reader }: { reader: ReaderLook }) {
  const { theme, size, leading } = reader.look.value;
  const smaller = SIZES.findLast((other) => other < size);
  const larger = SIZES.find((other) => other > size);
  const spacing = (Object.keys(LEADINGS) as (keyof typeof LEADINGS)[]).find((name) => LEADINGS[name] === leading);
  return (
    <Popover label={i18n.t('reader.look')} face="Aa">
      <Choice
        label={i18n.t('look.theme')}
        value={theme}
        options={THEMES.map((value) => ({ value, text: i18n.t(`look.${value}`) }))}
        onChoose={(next) => reader.change({ theme: next })}
      />
      <div class={styles['size']}>
        <span class={styles['label']}>{i18n.t('look.size')}</span>
        <Button
          aria-label={i18n.t('look.smaller')}
          disabled={smaller === undefined}
          onClick={() => smaller !== undefined && reader.change({ size: smaller })}
        >
          −
        </Button>
        <output class={styles['figure']}>{size}</output>
        <Button
          aria-label={i18n.t('look.larger')}
          disabled={larger === undefined}
          onClick={() => larger !== undefined && reader.change({ size: larger })}
        >
          +
        </Button>
      </div>
      <Choice
        label={i18n.t('look.leading')}
        value={spacing}
        options={(['tight', 'normal', 'loose'] as const).map((value) => ({ value, text: i18n.t(`look.${value}`) }))}
        onChoose={(next) => reader.change({ leading: LEADINGS[next] })}
      />
    </Popover>
  );
}
