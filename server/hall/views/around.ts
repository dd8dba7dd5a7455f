// What is around the hall while views are made: devices, sound, printers, people's names. Plain data, never journaled.
import type { CaptionShows } from '../../../contract/captions.ts';
import type { Alarm } from '../../../contract/alarms.ts';
import type { DeviceState } from '../../../contract/views/manager.ts';
import type { PrinterHealth } from '../../../contract/views/printer.ts';
import type { Directory } from './directory.ts';

export type Audio = 'unknown' | 'ok' | 'locked' | 'noVoice' | 'off';
export type DeviceKind = Exclude<DeviceState['kind'], 'printer'>;

export interface DeviceAround {
  id: string;
  kind: DeviceKind;
  label: string;
  /** A board without a zone serves the whole hall. */
  zone?: string;
  window?: number;
  /** The one printer of this kiosk or agent; an agent without one makes the papers of all. */
  printer?: string;
  connected: boolean;
  since: number;
  /** Of a board: how its sound is. */
  audio?: Audio;
}

/** For that visitor alone, and until then. */
export interface CaptionAround {
  ticketId: string;
  shows: CaptionShows;
  until: number;
}

/** The one display that announces in a zone, and whether it has a voice or only a chime. */
export interface Speaker {
  deviceId: string;
  socketId: string;
  audio: 'ok' | 'noVoice';
}

export interface Around {
  readonly demo: boolean;
  /** Messages go to visitors' phones. */
  readonly messages: boolean;
  /** The base address that visitors' phones reach; null: no QR is printed. */
  readonly address: string | null;
  readonly startedAt: number;
  /** The names of the newest settings, and of every version that a running day may still use. */
  readonly directory: Directory;
  readonly directories: ReadonlyMap<string, Directory>;
  readonly devices: readonly DeviceAround[];
  readonly printers: ReadonlyMap<string, { health: PrinterHealth; since: number }>;
  readonly speakers: ReadonlyMap<string, Speaker>;
  readonly silentZones: readonly {
    zone: string;
    reason: 'noDisplay' | 'locked' | 'noVoice';
    since: number;
  }[];
  /** Displays whose queue of announcements has grown so long that each is made once instead of twice. */
  readonly shortened: readonly { zone: string; backlog: number; since: number }[];
  /** Alarms that other parts of the server raise and take back. */
  readonly alarms: readonly Alarm[];
  /** What desks show on the pads of their windows, by window; never a line of the book. */
  readonly captions: ReadonlyMap<number, CaptionAround>;
  readonly staff: ReadonlyMap<string, { name: string; staffNumber?: string }>;
}

/** Who looks: `socketId` tells two pages of one device apart, so that only one of them speaks. */
export interface Viewer {
  deviceId?: string;
  staffId?: string;
  socketId?: string;
  /** Of another authority: only what is its own is shown. */
  organisation?: string;
}
