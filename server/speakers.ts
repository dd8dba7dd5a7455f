// Elects the one display that announces in a zone, so that two of them never echo each other.
import type { Audio, Speaker } from './hall/views/around.ts';

/** One open page of a board: a device may have several. */
export interface BoardPage {
  deviceId: string;
  socketId: string;
  /** undefined: the whole hall. */
  zone: string | undefined;
  audio: Audio;
}

function serves(board: BoardPage, zone: string): boolean {
  return board.zone === undefined || board.zone === zone;
}

/** With a voice before with a chime only, the zone's own board before the whole hall's. */
function rank(board: BoardPage, zone: string): number {
  return (board.audio === 'ok' ? 0 : 2) + (board.zone === zone ? 0 : 1);
}

/** Whoever speaks goes on speaking unless a better kind comes: nobody is interrupted in mid-sentence for nothing. */
export function electSpeaker(
  zone: string,
  boards: readonly BoardPage[],
  before: Speaker | undefined,
): Speaker | undefined {
  let best: (Speaker & { rank: number }) | undefined;
  for (const board of boards) {
    const { deviceId, socketId, audio } = board;
    if (!serves(board, zone) || (audio !== 'ok' && audio !== 'noVoice')) continue;
    const own = rank(board, zone);
    const better =
      best === undefined || own < best.rank || (own === best.rank && socketId === before?.socketId);
    if (better) best = { deviceId, socketId, audio, rank: own };
  }
  return best && { deviceId: best.deviceId, socketId: best.socketId, audio: best.audio };
}

export function whySilent(
  zone: string,
  boards: readonly BoardPage[],
  chimes: boolean,
): 'noDisplay' | 'locked' | 'noVoice' {
  if (chimes) return 'noVoice';
  return boards.some((board) => serves(board, zone) && board.audio === 'locked') ? 'locked' : 'noDisplay';
}
