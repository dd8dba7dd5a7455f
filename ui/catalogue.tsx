// The hall's catalogue by its version: fetched once per version, tried again until it comes, kept while a newer one is on its way.
import { useEffect, useState } from 'react';
import type { Catalogue } from '../contract/catalogue.ts';
import { fetchJson } from './session.tsx';

/** Null until the first catalogue has come. `version` is a view's `catalogue`. */
export function useCatalogue(version: string | undefined): Catalogue | null {
  const [catalogue, setCatalogue] = useState<Catalogue | null>(null);
  useEffect(() => {
    if (version === undefined || catalogue?.version === version) return undefined;
    let left = false;
    const read = () => {
      fetchJson<Catalogue>(`/catalogue/${encodeURIComponent(version)}.json`).then(
        (found) => {
          if (!left) setCatalogue(found);
        },
        // The next try follows by the timer.
        () => undefined,
      );
    };
    read();
    const timer = setInterval(read, 4_000);
    return () => {
      left = true;
      clearInterval(timer);
    };
  }, [version, catalogue]);
  return catalogue;
}
