import type { ReadonlySignal } from '@preact/signals';
import type { ComponentProps } from 'preact';
import { Popup } from '../../components/clip/Popup';
import type { PopupModel } from '../../components/model/popup-model';
import { clickLetsFetch, requestOrigin } from '../../utils/browser/permissions';
import { openAddress, openLibraryTab, openOptions, openPanel } from '../../utils/browser/panel';
import { openShortcutSettings } from '../../utils/browser/shortcuts';

export interface AppProps {
  model: PopupModel;
  shortcut: ReadonlySignal<string | undefined>;
  target: ReadonlySignal<ComponentProps<typeof Popup>['Target']>;
}

export function App({ model, shortcut, target }: AppProps) {
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
      {...(!clickLetsFetch() && { onAllow: requestOrigin })}
      onClose={() => window.close()}
      onPick={() => void model.pick().then((open) => open && window.close())}
      onSettings={() => leave(openOptions())}
      Target={target.value}
      shortcut={shortcut.value}
      // Where the browser forbids it, the options page says what to do.
      onShortcut={() => leave(openShortcutSettings().then((address) => (address === undefined ? undefined : openOptions())))}
    />
  );
}
