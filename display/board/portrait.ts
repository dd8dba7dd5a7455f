// Whether the screen stands upright: it then has room for twice as many rows.
import { useSyncExternalStore } from 'react';

const query = '(orientation: portrait)';

function subscribe(listener: () => void): () => void {
  const media = matchMedia(query);
  media.addEventListener('change', listener);
  return () => media.removeEventListener('change', listener);
}

export function usePortrait(): boolean {
  return useSyncExternalStore(subscribe, () => matchMedia(query).matches);
}
