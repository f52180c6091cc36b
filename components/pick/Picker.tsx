import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '../../utils/browser/i18n';
import { describe } from '../../utils/pick/describe';
import { atPoint } from '../../utils/pick/tree';
import type { PickerModel } from '../model/picker/picker-model';
import { Boxes } from './Boxes';
import { PickPanel } from './PickPanel';

export interface PickerProps {
  model: PickerModel;
  /** The element in the page that holds the picker. */
  host: Element;
  onLeave: () => void;
  /** Hands over what takes the focus when the picker opens, and whenever the page is pointed at. */
  onStage: (stage: HTMLElement | null) => void;
}

/** A glass over the page, on which parts are pointed at, and the panel that says what was read. */
export function Picker({ model, host, onLeave, onStage }: PickerProps) {
  const [drawn, draw] = useState(0);
  const stage = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    onStage(stage.current);
    const again = (): void => draw((count) => count + 1);
    addEventListener('scroll', again, { capture: true, passive: true });
    addEventListener('resize', again, { passive: true });
    return () => {
      removeEventListener('scroll', again, { capture: true });
      removeEventListener('resize', again);
    };
  }, []);
  const point = ({ clientX, clientY }: MouseEvent): void => {
    const element = atPoint(document, clientX, clientY).find((one) => one !== host && one !== document.documentElement);
    if (element) model.point(element);
  };
  const at = model.at.value;
  return (
    <>
      {/* A screen reader hands the arrow keys on. */}
      <div role="application" aria-label={i18n.t('pick.heading')}>
        <button
          ref={stage}
          type="button"
          class="stage"
          aria-label={i18n.t('pick.stage')}
          aria-describedby="hint"
          onPointerMove={point}
          onClick={(event) => {
            // Without a pointer, what the keys have led to is meant.
            if (event.detail > 0) point(event);
            model.take();
          }}
        />
      </div>
      <Boxes key={drawn} model={model} />
      <PickPanel model={model} onLeave={onLeave} />
      <p class="said" role="status">
        {at && said(at, model)}
      </p>
    </>
  );
}

/** What a screen reader says of where the keys have led. */
function said(at: Element, { mode, choices }: PickerModel): string {
  const { name, characters, begins } = describe(at);
  const is = Object.entries(choices.value).find(([, choice]) => (Array.isArray(choice) ? choice.some(({ element }) => element === at) : (choice as { element: Element }).element === at));
  const words = i18n.t('pick.at', [name, String(characters), begins]);
  return is ? i18n.t('pick.chosen', [i18n.t(`pick.${is[0] as typeof mode.value}`), words]) : words;
}
