// One view for many screens is put into bytes once: what one turn sends with the same text goes out as one broadcast.

export interface Together {
  send(screenId: string, text: string): void;
}

export function createTogether(broadcast: (screenIds: string[], text: string) => void): Together {
  let waiting = new Map<string, string[]>();
  const flush = () => {
    const texts = waiting;
    waiting = new Map();
    for (const [text, screenIds] of texts) broadcast(screenIds, text);
  };
  return {
    send(screenId, text) {
      if (waiting.size === 0) queueMicrotask(flush);
      const known = waiting.get(text);
      if (known === undefined) waiting.set(text, [screenId]);
      else known.push(screenId);
    },
  };
}
