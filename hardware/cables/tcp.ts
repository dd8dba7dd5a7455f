// A cable over TCP, the way network printers listen on port 9100.
import { Socket } from 'node:net';
import type { Cable } from './cable.ts';
import { CableError } from './cable.ts';

export const tcpConnectLimitMs = 3_000;
/** How long the other side may take to answer our end of the connection with its own. */
export const tcpFarewellMs = 500;
const keepAliveAfterMs = 10_000;

export type TcpAddress = { readonly host: string; readonly port: number };

export function tcpCable({ host, port }: TcpAddress): Cable {
  const socket = new Socket({ allowHalfOpen: true });
  const place = `${host}:${port}`;
  let ended: () => void = () => {};
  let closing: Promise<void> | undefined;
  socket.setNoDelay(true);
  socket.setKeepAlive(true, keepAliveAfterMs);
  // Every error is followed by 'close', which is what counts; unheard it would end the process.
  socket.on('error', () => {});
  socket.on('close', () => ended());
  // The printer has ended its half: nothing sent from now on would be answered.
  socket.on('end', () => void close());

  function open(): Promise<void> {
    return new Promise((resolve, reject) => {
      const tooLate = setTimeout(() => {
        socket.destroy();
        reject(new CableError('tooLate', `${place} did not answer within ${tcpConnectLimitMs} ms`));
      }, tcpConnectLimitMs);
      socket.once('close', () => {
        clearTimeout(tooLate);
        reject(new CableError('refused', `${place} cannot be reached`));
      });
      socket.connect(port, host, () => {
        clearTimeout(tooLate);
        resolve();
      });
    });
  }

  function write(bytes: Uint8Array): Promise<void> {
    return new Promise((resolve, reject) => {
      if (!socket.writable) {
        reject(new CableError('lost', `the connection to ${place} has ended`));
        return;
      }
      socket.write(bytes, (cause) => {
        if (cause) reject(new CableError('lost', `the connection to ${place} broke`, { cause }));
        else resolve();
      });
    });
  }

  // A socket destroyed with unread input answers with RST, and the printer throws away what it had not printed yet.
  function close(): Promise<void> {
    closing ??= new Promise((resolve) => {
      if (socket.destroyed || socket.connecting) {
        socket.destroy();
        resolve();
        return;
      }
      const impatient = setTimeout(() => socket.destroy(), tcpFarewellMs);
      socket.once('close', () => {
        clearTimeout(impatient);
        resolve();
      });
      socket.resume();
      socket.end();
    });
    return closing;
  }

  return {
    open,
    write,
    onData: (hear) => void socket.on('data', hear),
    onClose: (listener) => (ended = listener),
    close,
  };
}
