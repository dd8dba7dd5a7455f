// A small mark where the browser has not let the sound start: one touch anywhere opens it. Everything else is the manager's to see.
import type { AudioState } from '../announce.ts';
import { soundWords } from './words.ts';

export function SoundMark({ audio, quiet }: { audio: AudioState; quiet: boolean }) {
  if (quiet) {
    return (
      <p className="sound-mark">
        <span lang="zh-CN">{soundWords.quiet.zh}</span>
        <span lang="en">{soundWords.quiet.en}</span>
      </p>
    );
  }
  if (audio !== 'locked') return null;
  return (
    <button type="button" className="sound-mark">
      <svg viewBox="0 0 24 24" aria-hidden="true">
        <path d="M4 9v6h4l5 4V5L8 9zM16 8.5a5 5 0 0 1 0 7M18.5 6a8.5 8.5 0 0 1 0 12" />
      </svg>
      <span lang="zh-CN">{soundWords.locked.zh}</span>
      <span lang="en">{soundWords.locked.en}</span>
    </button>
  );
}
