import type { ReadonlySignal } from '@preact/signals';
import { Popup } from '../../components/clip/Popup';
import type { PopupModel } from '../../components/model/popup-model';
import { openAddress, openLibraryTab, openOptions, openPanel } from '../../utils/browser/panel';
import { openShortcutSettings } from '../../utils/browser/shortcuts';

export function App({ model, shortcut }: { model: PopupModel; shortcut: ReadonlySignal<string | undefined> }) {
  // The popup has done its part once another page is open; what is typed is written first.
  const leave = (opened: Promise<void>): void => {
    const written = model.editor.value?.flush();
    void opened.then(() => written).then(() => window.close());
  };
  return (
    <Popup
      model={model}
      onRead={(clip) => leave(openPanel({ windowId: model.tab.value?.windowId ?? -2, clip }))}
      onLibrary={() => leave(openLibraryTab())}
      onAddress={(url) => leave(openAddress(url))}
      onClose={() => window.close()}
      onSettings={() => leave(openOptions())}
      shortcut={shortcut.value}
      // Where the browser forbids it, the options page says what to do.
      onShortcut={() => leave(openShortcutSettings().then((address) => (address === undefined ? undefined : openOptions())))}
    />
  );
}
