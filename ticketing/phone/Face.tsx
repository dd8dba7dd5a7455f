// A plain face for each level: mouth and brows say it, so that colour is never the only cue.
const mouths: Record<number, string> = {
  5: 'M14 27q10 12 20 0z',
  4: 'M14 28q10 8 20 0',
  3: 'M15 30h18',
  2: 'M15 32q9 -6 18 0',
  1: 'M14 34q10 -11 20 0',
};

export function Face({ level }: { level: number }) {
  return (
    <svg className={`face face-${level}`} viewBox="0 0 48 48" aria-hidden="true">
      <circle cx="24" cy="24" r="21" />
      <path d="M16 19v1M32 19v1" strokeWidth="5" />
      <path d={mouths[level] ?? mouths[3]} />
      {level === 1 ? <path d="M12 13l7 3M36 13l-7 3" /> : null}
    </svg>
  );
}
