import { h, render } from 'preact';
import type { PickerModel } from '../model/picker/picker-model';
import { Picker } from './Picker';
import { pickerKeys } from './picker-keys';
import { PICKER_STYLE } from './picker-style';

/** What a page's style sheet could make of the element in the page; what stands on the element itself, and is important, it cannot undo. */
const HOST_STYLE = {
  all: 'initial',
  position: 'fixed',
  inset: '0',
  display: 'block',
  width: '100vw',
  height: '100vh',
  'max-width': 'none',
  'max-height': 'none',
  margin: '0',
  padding: '0',
  border: '0',
  background: 'none',
  overflow: 'visible',
  'pointer-events': 'none',
  'z-index': '2147483647',
} as const;

/** Everything by which a person could do something here. */
const DEEDS = ['click', 'dblclick', 'auxclick', 'pointermove', 'pointerdown', 'pointerup', 'keydown', 'keyup', 'keypress', 'input', 'change', 'beforeinput', 'submit'] as const;

/**
 * Opens the picker over the page. It stands in a closed shadow root, which scripts of the page have no way into, in the browser's
 * top layer; of the page itself nothing is changed but for the one element that holds it, and that goes when it is left.
 * @param left called once, when it is gone
 * @returns the element in the page, and ways to give the picker the focus and to end it
 */
export function openPicker(model: PickerModel, left: () => void): { host: Element; focus: () => void; leave: () => void } {
  const host = document.createElement('div');
  for (const [name, value] of Object.entries(HOST_STYLE)) host.style.setProperty(name, value, 'important');
  const root = host.attachShadow({ mode: 'closed' });
  applyStyle(root);
  const place = root.appendChild(document.createElement('div'));
  place.lang = navigator.language;
  const ends = new AbortController();
  // Only what a person did counts: a page could make events as it likes.
  for (const deed of DEEDS) root.addEventListener(deed, onlyReal, { capture: true, signal: ends.signal });

  let stage: HTMLElement | null = null;
  const leave = (): void => {
    if (ends.signal.aborted) return;
    ends.abort();
    render(null, place);
    host.remove();
    left();
  };
  addEventListener('keydown', pickerKeys({ model, leave, focused: () => root.activeElement, toStage: () => stage?.focus({ preventScroll: true }) }), { capture: true, signal: ends.signal });
  Document.prototype.querySelector.call(document, 'html')!.append(host);
  // Above dialogs and menus of the page.
  host.popover = 'manual';
  host.showPopover();
  render(h(Picker, { model, host, onLeave: leave, onStage: (element) => (stage = element) }), place);
  return {
    host,
    leave,
    focus: () => {
      // The effects that name the stage come with the next frame.
      requestAnimationFrame(() => stage?.focus({ preventScroll: true }));
    },
  };
}

function onlyReal(event: Event): void {
  if (event.isTrusted) return;
  event.stopImmediatePropagation();
  event.preventDefault();
}

/** A sheet that is made and not written into the page: no policy of the page speaks of it. Firefox refuses it to extensions, and lets theirs write. */
function applyStyle(root: ShadowRoot): void {
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(PICKER_STYLE);
    root.adoptedStyleSheets = [sheet];
  } catch {
    root.appendChild(document.createElement('style')).textContent = PICKER_STYLE;
  }
}
