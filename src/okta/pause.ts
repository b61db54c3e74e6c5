import { AuditError } from '../model/failure.ts';

/** Not a failure: the run has to wait longer than the worker may sleep, and goes on from its checkpoint. */
class Pause extends AuditError {
  readonly until: number;

  constructor(until: number) {
    super('rate-limited');
    this.until = until;
  }
}

/** To be thrown by a `sleep` that will not sleep that long. `until` in epoch milliseconds. */
export const pauseUntil = (until: number): Pause => new Pause(until);

export const isPause = (error: unknown): error is Pause => error instanceof Pause;
