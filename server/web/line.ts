// One live connection: what the server keeps beside it.
import type { Server, Socket } from 'socket.io';
import type { ClientToServer, ServerToClient, Watch } from '../../contract/socket.ts';
import type { Viewer } from '../hall/views/around.ts';
import type { Known } from './handshake.ts';

export interface SocketData {
  known: Known;
  viewer: Viewer;
  watch: Watch | null;
  watchKey: string;
  inFlight: number;
  malformed: number;
  /** Sends a view; the screen says `drawn` when it has drawn it. */
  sendView: (text: string) => void;
  drawn: (() => void) | null;
  /** Something was asked since the session was last looked at. */
  active: boolean;
}
export type Line = Socket<ClientToServer, ServerToClient, Record<string, never>, SocketData>;
export type Lines = Server<ClientToServer, ServerToClient, Record<string, never>, SocketData>;
