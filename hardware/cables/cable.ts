// A cable moves bytes between this machine and a device, and knows nothing of what they mean.

/** One connection, used once: after `close`, or after the other side has gone, a new cable is made. */
export interface Cable {
  /** Rejects with a `CableError` when the device cannot be reached in time. */
  open(): Promise<void>;
  /** Resolves when the bytes have left this process; rejects with a `CableError` when the connection has gone. */
  write(bytes: Uint8Array): Promise<void>;
  /** To be set before `open`: a device may speak first. */
  onData(hear: (bytes: Uint8Array) => void): void;
  /** Called once, when the connection has ended, whoever ended it. */
  onClose(ended: () => void): void;
  /** Ends politely: what was written arrives, what the device still says is read. Never rejects. */
  close(): Promise<void>;
}

export type CableProblem = 'refused' | 'tooLate' | 'lost' | 'noSuchDevice' | 'notADevice';

export class CableError extends Error {
  readonly problem: CableProblem;

  constructor(problem: CableProblem, message: string, options?: ErrorOptions) {
    super(message, options);
    this.problem = problem;
  }
}
