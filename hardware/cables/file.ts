// A cable over a device file, the way Linux shows a USB printer: /dev/usb/lp0, written and read.
import { constants, open as openFile } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import type { Cable } from './cable.ts';
import { CableError } from './cable.ts';

const readEveryMs = 20;
const retryWriteMs = 10;
const readSize = 256;

/**
 * `path` must be a character device: a plain file of that name would swallow every paper and report success.
 */
export function fileCable(path: string): Cable {
  let file: FileHandle | undefined;
  let hear: (bytes: Uint8Array) => void = () => {};
  let ended: () => void = () => {};
  let reading: NodeJS.Timeout | undefined;
  let closing: Promise<void> | undefined;

  async function open(): Promise<void> {
    // Without O_CREAT: a missing printer must not become a new file. Non-blocking, so that a silent printer holds no thread.
    const flags = constants.O_RDWR | constants.O_NOCTTY | constants.O_NONBLOCK;
    const opened = await openFile(path, flags).catch((cause: unknown) => {
      throw new CableError('noSuchDevice', `${path} cannot be opened for writing and reading`, { cause });
    });
    if (!(await opened.stat()).isCharacterDevice()) {
      await opened.close();
      throw new CableError('notADevice', `${path} is not a character device`);
    }
    file = opened;
    readAgain();
  }

  function readAgain(): void {
    reading = setTimeout(() => void readOnce(), readEveryMs);
  }

  async function readOnce(): Promise<void> {
    if (file === undefined) return;
    try {
      const { bytesRead, buffer } = await file.read(Buffer.alloc(readSize), 0, readSize, null);
      if (bytesRead > 0) hear(buffer.subarray(0, bytesRead));
    } catch (error) {
      if (!isBusy(error)) {
        await close();
        return;
      }
    }
    if (file !== undefined) readAgain();
  }

  async function write(bytes: Uint8Array): Promise<void> {
    let rest = bytes;
    while (rest.length > 0) {
      if (file === undefined) throw new CableError('lost', `${path} is closed`);
      try {
        const { bytesWritten } = await file.write(rest);
        rest = rest.subarray(bytesWritten);
      } catch (cause) {
        if (!isBusy(cause)) {
          await close();
          throw new CableError('lost', `${path} no longer takes data`, { cause });
        }
        await new Promise((resolve) => setTimeout(resolve, retryWriteMs));
      }
    }
  }

  function close(): Promise<void> {
    closing ??= (async () => {
      clearTimeout(reading);
      const opened = file;
      file = undefined;
      await opened?.close().catch(() => {});
      ended();
    })();
    return closing;
  }

  return {
    open,
    write,
    onData: (listener) => (hear = listener),
    onClose: (listener) => (ended = listener),
    close,
  };
}

function isBusy(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EAGAIN';
}
