// The five faces of the national rating: told apart by mouth and brows, not by colour alone.
import type { RatingLevel } from '../../contract/ratings.ts';

const mouths: Record<RatingLevel, string> = {
  5: 'M30 58c4 14 36 14 40 0z',
  4: 'M32 61c8 11 28 11 36 0',
  3: 'M34 66h32',
  2: 'M34 70c8-9 24-9 32 0',
  1: 'M32 74c7-15 29-15 36 0',
};
const brows: Partial<Record<RatingLevel, string>> = {
  2: 'M28 33l12-2M72 33l-12-2',
  1: 'M27 28l14 7M73 28l-14 7',
};

export function Face({ level }: { level: RatingLevel }) {
  const brow = brows[level];
  return (
    <svg className="face" data-level={level} viewBox="0 0 100 100" aria-hidden="true">
      <circle className="face-skin" cx="50" cy="50" r="46" />
      {level === 5 ? (
        <path className="face-line" d="M28 42c3-7 11-7 14 0M58 42c3-7 11-7 14 0" />
      ) : (
        <>
          <circle className="face-eye" cx="36" cy="43" r="5" />
          <circle className="face-eye" cx="64" cy="43" r="5" />
        </>
      )}
      {brow === undefined ? null : <path className="face-line" d={brow} />}
      <path className={level === 5 ? 'face-laugh' : 'face-line'} d={mouths[level]} />
    </svg>
  );
}
