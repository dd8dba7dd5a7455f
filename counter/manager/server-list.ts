// A list of the server's that is read now and then, and what asking the server for a change came to, as a sentence.
import { useCallback, useEffect, useRef, useState } from 'react';
import { useWords } from '../../ui/language.tsx';
import { fetchJson, RefusedRequest } from '../../ui/session.tsx';
import { managerWords } from './words.ts';

export function useTroubleSentence(): (error: unknown) => string {
  const say = useWords(managerWords);
  return useCallback(
    (error: unknown) => {
      if (!(error instanceof RefusedRequest)) return say.unreachable;
      return error.message === '' ? say.failed : error.message;
    },
    [say],
  );
}

export interface ServerList<A> {
  list: A | null;
  trouble: string | null;
  /** The trouble has been read. */
  forget: () => void;
  /** Read now: something else than `change` has changed it. */
  again: () => void;
  /** Posts a change and reads the list again; null where it was refused, with the sentence in `trouble`. */
  change: <Result>(path: string, body: object) => Promise<Result | null>;
}

/** Read at once and then every `everyMs`, for lists that others change too. */
export function useServerList<A>(path: string, everyMs: number): ServerList<A> {
  const sentence = useTroubleSentence();
  const [list, setList] = useState<A | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  const here = useRef(true);
  const read = useCallback(() => {
    fetchJson<A>(path).then(
      (found) => {
        if (here.current) setList(found);
      },
      (error: unknown) => {
        if (here.current) setTrouble(sentence(error));
      },
    );
  }, [path, sentence]);
  useEffect(() => {
    here.current = true;
    read();
    const timer = setInterval(read, everyMs);
    return () => {
      here.current = false;
      clearInterval(timer);
    };
  }, [read, everyMs]);

  const change = async <Result>(where: string, body: object): Promise<Result | null> => {
    setTrouble(null);
    try {
      return await fetchJson<Result>(where, body);
    } catch (error) {
      setTrouble(sentence(error));
      return null;
    } finally {
      read();
    }
  };
  return { list, trouble, forget: () => setTrouble(null), again: read, change };
}
