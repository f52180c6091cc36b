import { type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { type AppError, toAppError } from '../../../utils/article/app-error';
import { PARTS, type Part, type PartSelectors } from '../../../utils/article/site-rule';
import type { PickLook } from '../../../utils/article/pick-look';
import type { PickAsk, PickReply } from '../../../utils/browser/pick-protocol';
import { pagesLike } from '../../../utils/pick/pages-like';
import { selectorFor } from '../../../utils/pick/selector-for';
import { type Step, stepTo } from '../../../utils/pick/step-to';
import { isThere, parentOf } from '../../../utils/pick/tree';
import { wholeBlock } from '../../../utils/pick/whole-block';

/** What the next click chooses. */
export type Mode = Part | 'drop';
export const MODES = [...PARTS, 'drop'] as const satisfies readonly Mode[];

export interface Choice {
  element: Element;
  selector: string;
}

export type Choices = { [K in Part]?: Choice } & { drop: readonly Choice[] };

export type Kept = { kind: 'none' } | { kind: 'keeping' } | { kind: 'kept'; rule: boolean } | { kind: 'failed'; error: AppError };

export interface PickerDeps {
  ask<A extends PickAsk>(ask: A): Promise<PickReply<A['kind']>>;
  newCapture(): string;
  /** Address of the page now. */
  address(): string;
}

export interface PickerModel {
  mode: Signal<Mode>;
  /** The element under the pointer, or where the arrow keys have led. */
  at: ReadonlySignal<Element | undefined>;
  choices: ReadonlySignal<Choices>;
  /** How the page reads with what is chosen; undefined until it is known. */
  look: ReadonlySignal<PickLook | AppError | undefined>;
  /** While the page is being read anew. */
  reading: ReadonlySignal<boolean>;
  asRule: Signal<boolean>;
  kept: ReadonlySignal<Kept>;
  point(element: Element): void;
  step(step: Step): void;
  /** Chooses the element pointed at; one that is chosen already is let go. */
  take(): void;
  /** Chooses what stands around the element of a part. */
  widen(mode: Mode): void;
  clear(mode: Mode): void;
  read(): Promise<void>;
  keep(): Promise<void>;
}

/** The picker without its looks: what is chosen, what the page says then, and keeping it. */
export function pickerModel({ ask, newCapture, address }: PickerDeps): PickerModel {
  const mode = signal<Mode>('body');
  const at = signal<Element>();
  const choices = signal<Choices>({ drop: [] });
  const look = signal<PickLook | AppError>();
  const reading = signal(false);
  const asRule = signal(false);
  const kept = signal<Kept>({ kind: 'none' });
  let looks = 0;
  /** Kept once, however often it is asked for, until something else is chosen. */
  let capture = newCapture();

  const read = async (): Promise<void> => {
    const number = ++looks;
    reading.value = true;
    const answer = await ask({ kind: 'look', parts: selectorsOf(choices.value) }).catch((error: unknown) => toAppError(error, 'clip.failed'));
    if (number !== looks) return;
    reading.value = false;
    look.value = answer;
  };
  const choose = (next: Choices): void => {
    choices.value = next;
    capture = newCapture();
    kept.value = { kind: 'none' };
    void read();
  };
  const put = (element: Element): void => {
    const now = choices.value;
    const choice = { element, selector: selectorFor(element) };
    if (mode.value === 'drop') {
      const others = now.drop.filter((one) => one.element !== element);
      choose({ ...now, drop: others.length < now.drop.length ? others : [...now.drop, choice] });
    } else if (now[mode.value]?.element === element) clear(mode.value);
    else choose({ ...now, [mode.value]: choice });
  };
  const clear = (which: Mode): void => {
    const { [which]: _gone, ...rest } = choices.value;
    choose({ drop: [], ...rest });
  };

  return {
    mode,
    at,
    choices,
    look,
    reading,
    asRule,
    kept,
    point: (element) => {
      at.value = mode.value === 'body' || mode.value === 'drop' ? wholeBlock(element) : element;
    },
    step: (step) => {
      if (at.value && isThere(at.value)) at.value = stepTo(at.value, step) ?? at.value;
    },
    take: () => {
      if (at.value && isThere(at.value)) put(at.value);
    },
    widen: (which) => {
      const last = which === 'drop' ? choices.value.drop.at(-1) : choices.value[which];
      const wider = last && parentOf(last.element);
      if (!wider || stepTo(last.element, 'ArrowUp') !== wider) return;
      const choice = { element: wider, selector: selectorFor(wider) };
      choose(which === 'drop' ? { ...choices.value, drop: [...choices.value.drop.slice(0, -1), choice] } : { ...choices.value, [which]: choice });
    },
    clear,
    read,
    keep: async () => {
      kept.value = { kind: 'keeping' };
      const parts = selectorsOf(choices.value);
      const rule = asRule.value && Object.keys(parts).length > 0 ? { ...pagesLike(address()), ...parts } : undefined;
      try {
        await ask({ kind: 'keep', parts, capture, ...(rule && { rule }) });
        kept.value = { kind: 'kept', rule: rule !== undefined };
      } catch (error) {
        kept.value = { kind: 'failed', error: toAppError(error, 'clip.failed') };
      }
    },
  };
}

function selectorsOf(choices: Choices): PartSelectors {
  const selectors: PartSelectors = {};
  for (const part of PARTS) {
    const choice = choices[part];
    if (choice) selectors[part] = choice.selector;
  }
  if (choices.drop.length > 0) selectors.drop = choices.drop.map(({ selector }) => selector);
  return selectors;
}
